package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence that stands by itself, taken apart as far as the patterns need it.
 *
 * @param sentence as it stands in the document; the spans leave out what it says in parentheses
 */
record Statement(String sentence, Lead lead, Span main, Naming naming) {

    private static final int LONGEST_QUESTION = 22;
    private static final ClauseParser PARSER = new ClauseParser();
    private static final Pattern UNCLEAR =
            Pattern.compile("(?i)\\b(?:this|these|those|it|its|they|them|their|he|she|his|him|her|we|"
                    + "our|us|i|my|such|same|other|others|another|following|above|below|here|"
                    + "instead|otherwise|then|also|again|too|only)\\b");

    static Statement of(String sentence, Naming naming) {
        var stripped = sentence.replaceAll("\\b(is|are|was|were|can|should|must|will|may) also\\b", "$1")
                .replaceAll("(`[^`]*`)|\\s?\\([^()]{0,200}\\)", "$1");
        var words = Word.split(stripped);
        var end = !words.isEmpty() && words.get(words.size() - 1).is(".") ? words.size() - 1 : words.size();
        var all = new Span(stripped, words, 0, end);
        var lead = leadOf(all);
        return new Statement(
                sentence,
                lead,
                all.from(lead.is(Lead.Kind.NONE) ? 0 : lead.words().to() + 1),
                naming);
    }

    private static Lead leadOf(Span all) {
        var comma = all.find(word -> word.is(","));
        var kind = all.isEmpty() || comma == all.to() ? Lead.Kind.NONE : kindOf(all, comma);
        return new Lead(kind, kind == Lead.Kind.NONE ? all.upTo(0) : all.upTo(comma));
    }

    private static Lead.Kind kindOf(Span all, int comma) {
        if (all.starts("when", "if", "once", "whenever", "after", "before", "unless") && comma > 3) {
            return Lead.Kind.CONDITION;
        }
        if (all.starts("to") && comma > 2 && Verbs.KNOWN.isBase(all.at(1).lower())) {
            return Lead.Kind.PURPOSE;
        }
        if (all.starts("unlike") && comma < 9) {
            return Lead.Kind.UNLIKE;
        }
        return all.starts(
                                "in", "on", "at", "by", "for", "with", "during", "within", "under", "from", "besides",
                                "without")
                        && comma < 7
                ? Lead.Kind.PHRASE
                : Lead.Kind.NONE;
    }

    /** The same without a clause that ", and" or ", but" adds, which is about something else. */
    Statement withoutAddition(String... joints) {
        for (var i = main.from() + 3; i + 3 < main.to(); i++) {
            var joint = main.words().get(i).is(",") && main.words().get(i + 1).is(joints);
            if (joint
                    && PARSER.parseAnySubject(main.upTo(i)).isPresent()
                    && (PARSER.parseAnySubject(main.from(i + 2)).isPresent() || isDeed(main.last()))) {
                var end = main.words().get(i).start();
                return of(main.sentence().substring(0, end) + ".", naming);
            }
        }
        return this;
    }

    private static boolean isDeed(Word last) {
        var third = Verbs.KNOWN.baseOfThirdPerson(last.lower()).filter(base -> !Verbs.KNOWN.isNounToo(base));
        return third.isPresent() || Verbs.KNOWN.baseOfPast(last.lower()).isPresent();
    }

    /** The main clause, if it is a simple one with a subject that names something. */
    Optional<Clause> clause() {
        return definition().filter(clause -> naming.knows(clause.subject()));
    }

    /** The same where the question asks what the subject is, so that it may be unknown. */
    Optional<Clause> definition() {
        return PARSER.parse(main)
                .filter(clause -> naming.isTopic(clause.subject()) || Subjects.isSpecific(clause.subject()));
    }

    /** The main clause, whatever its subject. */
    Optional<Clause> anyClause() {
        return PARSER.parseAnySubject(main);
    }

    static ClauseParser parser() {
        return PARSER;
    }

    /** The question with the whole sentence as its answer, unless the question would be long or unclear. */
    List<Draft> ask(String question) {
        return ask(question, sentence.replaceFirst("(?<!but) also ", " "));
    }

    List<Draft> ask(String question, String answer) {
        var text = capitalized(question.strip()) + "?";
        var unclear = text.split("\\s+").length > LONGEST_QUESTION
                || UNCLEAR.matcher(text).find()
                || !naming.anchors().hold(text)
                || (text.contains(",") && !text.matches("[^,]*\\d,\\d[^,]*"));
        return unclear ? List.of() : List.of(new Draft(text, answer, sentence));
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The question with the name of the institution that the document is about, where it says nothing of it. */
    List<Draft> askThere(String question) {
        var place = naming.institution();
        var named = place.isEmpty() || question.contains(place);
        return ask(question).stream()
                .map(draft -> named
                        ? draft
                        : new Draft(
                                "At " + place + ", "
                                        + draft.question().substring(0, 1).toLowerCase(Locale.ROOT)
                                        + draft.question().substring(1),
                                draft.answer(),
                                draft.evidence()))
                .toList();
    }

    /** The same for what many places may have: a question that names nothing else names the institution. */
    List<Draft> askHere(String question) {
        var named =
                Word.split(question).stream().anyMatch(word -> word.isCapitalized() || word.shape() == Word.Shape.CODE);
        return named ? ask(question) : askThere(question);
    }

    /** Whether nothing precedes the main clause that the question would have to repeat. */
    boolean isPlain() {
        return lead.is(Lead.Kind.NONE);
    }

    /** Whether a place or a time precedes the main clause: not "in addition", not "by default". */
    boolean isSet() {
        var words = lead.words();
        return lead.is(Lead.Kind.PHRASE)
                && words.starts("in", "on", "at", "during", "within", "under")
                && words.length() > 1
                && (words.length() > 2
                        || words.last().isCapitalized()
                        || words.last().shape() == Word.Shape.NUMBER
                        || words.starts("at", "during"));
    }

    /** A phrase that precedes the main clause, ready to close a question: {@code " in the demo"}. */
    String setting() {
        return lead.is(Lead.Kind.PHRASE) ? " " + naming.lowered(lead.words()) : "";
    }
}
