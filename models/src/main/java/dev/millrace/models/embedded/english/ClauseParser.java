package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Finds subject, verb and rest of a clause, or finds nothing where the words allow two readings. */
final class ClauseParser {

    private static final int LONGEST_SUBJECT = 9;
    private static final Set<String> BOUNDARIES = WordSet.of("""
            because when if unless until while before after whenever whereas although though since once
            so but which who whose where as
            """);

    private final Verbs verbs = Verbs.KNOWN;

    /** The clause that these words are, if it has a subject that names something. */
    Optional<Clause> parse(Span words) {
        return parse(words, false);
    }

    /** The same, also where the subject is a pronoun. */
    Optional<Clause> parseAnySubject(Span words) {
        return parse(words, true);
    }

    private Optional<Clause> parse(Span words, boolean pronouns) {
        if (words.length() < 3) {
            return Optional.empty();
        }
        var pronoun = words.first().is("it", "they", "you", "we", "he", "she");
        if (pronoun && !pronouns) {
            return Optional.empty();
        }
        var verbAt = pronoun ? verbAfterPronoun(words) : verbAt(words);
        if (verbAt < 0) {
            return Optional.empty();
        }
        var subject = withoutAdverbs(words.upTo(verbAt));
        if (subject.isEmpty() || (!pronoun && !Subjects.isNounPhrase(subject))) {
            return Optional.empty();
        }
        return group(words, verbAt).flatMap(verb -> clause(words, subject, verb));
    }

    private Optional<Clause> clause(Span words, Span subject, VerbGroup verb) {
        var restFrom = verb.form() == Form.COPULA ? afterAdverbs(words, verb.auxiliaryAt() + 1) : verb.mainAt() + 1;
        if (restFrom > words.to()) {
            return Optional.empty();
        }
        var rest = words.from(restFrom);
        var boundary =
                rest.find(word -> (word.isMark() && !word.is("\"", "'", "“", "”", "/", "%", "+")) || isBoundary(word));
        var core = rest.upTo(boundary);
        if (hasSecondVerb(core)) {
            return Optional.empty();
        }
        return Optional.of(new Clause(subject, Subjects.isPlural(subject), verb, core, rest.from(boundary)));
    }

    private static boolean isBoundary(Word word) {
        return BOUNDARIES.contains(word.lower());
    }

    /** A second finite verb without a word that announces it says that the first one was misread. */
    private static boolean hasSecondVerb(Span core) {
        for (var i = core.from(); i < core.to(); i++) {
            var word = core.words().get(i);
            if (word.is("that", "what", "how", "why", "whether", "and", "or", "than")) {
                return false;
            }
            var auxiliary = Vocabulary.BE.contains(word.lower())
                    || Vocabulary.MODALS.contains(word.lower())
                    || word.is("has", "does", "did");
            if (auxiliary) {
                return true;
            }
        }
        return false;
    }

    private static int verbAfterPronoun(Span words) {
        return words.from() + 1;
    }

    private int verbAt(Span words) {
        var end = Math.min(words.to(), words.from() + LONGEST_SUBJECT + 3);
        for (var i = words.from(); i < end; i++) {
            var word = words.words().get(i);
            if (word.isMark()
                    || Vocabulary.CONNECTORS.contains(word.lower())
                    || Vocabulary.PRONOUNS.contains(word.lower())) {
                return -1;
            }
            if (i > words.from() && (isAuxiliary(word) || isLexicalVerb(words, i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAuxiliary(Word word) {
        return Vocabulary.BE.contains(word.lower())
                || Vocabulary.MODALS.contains(word.lower())
                || Vocabulary.HAVE.contains(word.lower())
                || Vocabulary.DO.contains(word.lower());
    }

    private boolean isLexicalVerb(Span words, int at) {
        var word = words.words().get(at);
        if (word.shape() != Word.Shape.WORD || word.isCapitalized() || at + 1 >= words.to()) {
            return false;
        }
        var subject = withoutAdverbs(words.upTo(at));
        if (subject.isEmpty() || !Subjects.canEnd(subject.last())) {
            return false;
        }
        var next = words.words().get(at + 1);
        var plural = Subjects.isPlural(subject);
        var third = verbs.baseOfThirdPerson(word.lower());
        if (third.isPresent()) {
            return (!plural || (Subjects.mayBeSingular(subject) && !subject.has("and")))
                    && mayFollow(third.get(), next)
                    && !readsAsNoun(words, at, third.get());
        }
        if (verbs.isBase(word.lower())) {
            return plural
                    && !Subjects.isOneThing(subject)
                    && mayFollow(word.lower(), next)
                    && (!verbs.isNounToo(word.lower()) || word.is("use") || opensPhrase(next));
        }
        return verbs.baseOfPast(word.lower()).isPresent() && mayFollowPast(words, at);
    }

    private boolean mayFollow(String base, Word next) {
        if (isAuxiliary(next) || next.is("of") || next.isMark()) {
            return false;
        }
        var finite = verbs.baseOfThirdPerson(next.lower())
                .filter(other -> !verbs.isNounToo(other))
                .isPresent();
        return !finite && !(verbs.isNounToo(base) && next.is("for", "per", "by", "and", "or", "from", "in", "that"));
    }

    private static boolean opensPhrase(Word next) {
        return Vocabulary.DETERMINERS.contains(next.lower())
                || Vocabulary.NUMBER_WORDS.contains(next.lower())
                || isAdverb(next)
                || next.shape() != Word.Shape.WORD
                || next.is("its", "their", "in", "on", "at", "to", "with", "more", "better", "less");
    }

    /** In "alerting rules let you choose" it is the next word that is the verb. */
    private boolean readsAsNoun(Span words, int at, String base) {
        var next = words.words().get(at + 1).lower();
        return verbs.isBase(next) && (verbs.isNounToo(base) || !verbs.isNounToo(next));
    }

    /** "The words written by hand are …" opens with a participle, not with a verb in the past. */
    private static boolean mayFollowPast(Span words, int at) {
        var next = words.words().get(at + 1);
        var object = Vocabulary.DETERMINERS.contains(next.lower())
                || Vocabulary.NUMBER_WORDS.contains(next.lower())
                || next.shape() == Word.Shape.CODE
                || next.shape() == Word.Shape.NUMBER
                || next.is("its", "their");
        var named = next.shape() == Word.Shape.WORD && next.isCapitalized();
        if (!object && !named && !opensObject(words, at)) {
            return false;
        }
        var clause = words.from(at + 1);
        return !clause.upTo(clause.find(word -> word.isMark() || isBoundary(word)))
                .any(ClauseParser::isAuxiliary);
    }

    /** "Oil lamps replaced open fires": after a mere participle a preposition would follow. */
    private static boolean opensObject(Span words, int at) {
        var next = words.words().get(at + 1);
        var bare = next.shape() == Word.Shape.WORD
                && !words.words().get(at).is("called", "named", "titled", "known", "given", "based", "used", "made")
                && !Vocabulary.PREPOSITIONS.contains(next.lower())
                && !Vocabulary.CONNECTORS.contains(next.lower())
                && !Vocabulary.PRONOUNS.contains(next.lower())
                && !next.is("and", "or", "to")
                && !isAdverb(next)
                && !isAuxiliary(next);
        if (!bare) {
            return false;
        }
        var clause = words.from(at + 1);
        return !clause.upTo(clause.find(word -> word.isMark() || isBoundary(word)))
                .any(word -> Verbs.KNOWN
                        .baseOfThirdPerson(word.lower())
                        .filter(base -> !Verbs.KNOWN.isNounToo(base))
                        .isPresent());
    }

    private Optional<VerbGroup> group(Span words, int at) {
        var word = words.words().get(at);
        var lower = word.lower();
        var mainAt = afterAdverbs(words, at + 1);
        var negated = lower.equals("cannot")
                || new Span(words.sentence(), words.words(), at, Math.min(mainAt, words.to())).has("not");
        if (mainAt >= words.to() && isAuxiliary(word)) {
            return Optional.empty();
        }
        if (Vocabulary.BE.contains(lower)) {
            return Optional.of(be(words, at, mainAt, negated));
        }
        if (Vocabulary.MODALS.contains(lower)) {
            return modal(words, at, mainAt, negated);
        }
        if (lower.equals("does") || lower.equals("do") || lower.equals("did")) {
            var main = words.words().get(mainAt).lower();
            return negated && verbs.isBase(main)
                    ? Optional.of(new VerbGroup(Form.SIMPLE, lower, at, mainAt, main, true))
                    : Optional.empty();
        }
        if (Vocabulary.HAVE.contains(lower)
                && verbs.isParticiple(words.words().get(mainAt).lower())) {
            return Optional.of(new VerbGroup(
                    Form.PERFECT, lower, at, mainAt, words.words().get(mainAt).lower(), negated));
        }
        return simple(word, at);
    }

    private Optional<VerbGroup> simple(Word word, int at) {
        var third = verbs.baseOfThirdPerson(word.lower());
        if (third.isPresent()) {
            return Optional.of(new VerbGroup(Form.SIMPLE, "does", at, at, third.get(), false));
        }
        if (verbs.isBase(word.lower())) {
            return Optional.of(new VerbGroup(Form.SIMPLE, "do", at, at, word.lower(), false));
        }
        return verbs.baseOfPast(word.lower()).map(base -> new VerbGroup(Form.SIMPLE, "did", at, at, base, false));
    }

    private VerbGroup be(Span words, int at, int mainAt, boolean negated) {
        var main = words.words().get(mainAt).lower();
        var auxiliary = words.words().get(at).lower();
        if (verbs.isParticiple(main)) {
            return new VerbGroup(Form.PASSIVE, auxiliary, at, mainAt, main, negated);
        }
        if (verbs.baseOfGerund(main).isPresent()) {
            return new VerbGroup(Form.PROGRESSIVE, auxiliary, at, mainAt, main, negated);
        }
        return new VerbGroup(Form.COPULA, auxiliary, at, at, "be", negated);
    }

    private Optional<VerbGroup> modal(Span words, int at, int mainAt, boolean negated) {
        var auxiliary = words.words().get(at).lower();
        var main = words.words().get(mainAt).lower();
        if (main.equals("be")) {
            var next = afterAdverbs(words, mainAt + 1);
            return next < words.to()
                            && verbs.isParticiple(words.words().get(next).lower())
                    ? Optional.of(new VerbGroup(
                            Form.PASSIVE,
                            auxiliary,
                            at,
                            next,
                            words.words().get(next).lower(),
                            negated))
                    : Optional.empty();
        }
        return verbs.isBase(main)
                ? Optional.of(new VerbGroup(Form.MODAL, auxiliary, at, mainAt, main, negated))
                : Optional.empty();
    }

    private static int afterAdverbs(Span words, int from) {
        var at = from;
        while (at < words.to() && isAdverb(words.words().get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAdverb(Word word) {
        return word.is("not")
                || Vocabulary.ADVERBS.contains(word.lower())
                || (word.lower().endsWith("ly")
                        && word.lower().length() > 4
                        && !word.is("only", "reply", "supply", "apply", "family", "assembly"));
    }

    private static Span withoutAdverbs(Span subject) {
        var end = subject.to();
        while (end > subject.from() && isAdverb(subject.words().get(end - 1))) {
            end--;
        }
        return subject.upTo(end);
    }
}
