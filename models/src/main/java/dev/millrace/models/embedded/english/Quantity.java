package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "The tower has seven bells" answers "How many bells does the tower have?". */
final class Quantity implements QuestionPattern {

    private static final Set<String> APPROXIMATE = WordSet.of("""
            about around roughly nearly almost exactly over some only
            """);
    private static final Set<String> NOT_COUNTED = WordSet.of("""
            percent per of more million billion thousand hundred other different or and to a means years-old
            """);
    private static final Set<String> DIMENSIONS = Set.of("long", "high", "wide", "deep", "tall", "old", "thick");

    @Override
    public List<Draft> read(Statement statement) {
        if (!statement.isPlain()) {
            return List.of();
        }
        var there = there(statement);
        if (!there.isEmpty()) {
            return there;
        }
        var counted = statement.main();
        if (isNumber(counted, 0)) {
            return subject(statement);
        }
        return statement
                .clause()
                .filter(clause -> !clause.verb().negated())
                .map(clause -> object(clause, statement))
                .orElse(List.of());
    }

    private static boolean isNumber(Span words, int at) {
        return words.length() > at
                && (Vocabulary.NUMBER_WORDS.contains(words.at(at).lower())
                        || words.at(at).text().matches("\\d{1,3}(?:,?\\d{3})*"));
    }

    /** The length of a counted noun phrase after its number, 0 if there is none: {@code [three] stone bridges}. */
    private static int nounLength(Span words) {
        for (var i = 0; i < Math.min(4, words.length()); i++) {
            var word = words.at(i);
            if (word.isMark() || NOT_COUNTED.contains(word.lower()) || word.shape() == Word.Shape.NUMBER) {
                return 0;
            }
            var ends = i + 1 == words.length()
                    || words.at(i + 1).isMark()
                    || Vocabulary.PREPOSITIONS.contains(words.at(i + 1).lower())
                    || Vocabulary.CONNECTORS.contains(words.at(i + 1).lower())
                    || Verbs.KNOWN.isFinite(words.at(i + 1).lower())
                    || Vocabulary.BE.contains(words.at(i + 1).lower())
                    || words.at(i + 1).is("and", "or", "to");
            if (Subjects.isPluralNoun(word) && ends) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<Draft> there(Statement statement) {
        var main = statement.main();
        if (!main.starts("there") || main.length() < 5 || !main.at(1).is("are", "were") || !isNumber(main, 2)) {
            return List.of();
        }
        var noun = nounLength(main.skip(3));
        var rest = main.skip(3 + noun);
        var open = rest.isEmpty() || !rest.starts("in", "on", "at") || rest.hasMark();
        return noun == 0 || open
                ? List.of()
                : statement.ask(
                        "how many " + main.skip(3).upTo(main.from() + 3 + noun).text() + " "
                                + main.at(1).lower() + " there " + rest.text());
    }

    private static List<Draft> subject(Statement statement) {
        var main = statement.main();
        var noun = nounLength(main.skip(1));
        return noun == 0
                ? List.of()
                : Statement.parser()
                        .parse(main.skip(1))
                        .filter(clause -> clause.subject().length() == noun
                                && clause.rest().length() > 1
                                && clause.tail().isEmpty())
                        .map(clause -> statement.ask("how many " + main.skip(1).text()))
                        .orElse(List.of());
    }

    /** The length of "of leaves" in "three grams of leaves in a pot". */
    private static int of(Span words) {
        return words.skip(1)
                        .find(word -> word.isMark()
                                || Vocabulary.PREPOSITIONS.contains(word.lower())
                                || word.is("and", "or", "to"))
                - words.from();
    }

    private static List<Draft> object(Clause clause, Statement statement) {
        var rest = clause.rest();
        var skipped = !rest.isEmpty() && APPROXIMATE.contains(rest.first().lower()) ? 1 : 0;
        if (!isNumber(rest, skipped)) {
            return List.of();
        }
        var magnitude =
                rest.length() > skipped + 1 && rest.at(skipped + 1).is("hundred", "thousand", "million", "billion");
        var after = rest.skip(skipped + (magnitude ? 2 : 1));
        if (clause.is(Form.COPULA)) {
            var dimension =
                    after.length() > 1 && DIMENSIONS.contains(after.at(1).lower());
            return dimension
                    ? statement.ask("how " + after.at(1).lower() + " "
                            + clause.inverted(statement.naming(), rest.upTo(rest.from())))
                    : List.of();
        }
        var noun = nounLength(after);
        if (clause.is(Form.PASSIVE) && after.starts("times") && after.length() == 1) {
            return statement.askHere("how many times " + clause.inverted(statement.naming(), rest.upTo(rest.from())));
        }
        if (noun == 0 || (!clause.is(Form.SIMPLE) && !clause.is(Form.MODAL))) {
            return List.of();
        }
        if (after.skip(noun).starts("of")) {
            noun += of(after.skip(noun));
        }
        var place = after.skip(noun);
        var end = place.find(word -> word.is("that", "which", "who", "and", "or"));
        var kept = end - place.from() < 6 && !place.starts("to") ? place.upTo(end) : place.upTo(place.from());
        var lasts = kept.isEmpty() && clause.verb().base().equals("take");
        return lasts || (kept.isEmpty() && place.starts("to"))
                ? List.of()
                : ask(
                        statement,
                        clause,
                        "how many " + after.upTo(after.from() + noun).text() + " "
                                + clause.inverted(statement.naming(), kept));
    }

    private static List<Draft> ask(Statement statement, Clause clause, String question) {
        return clause.subject().starts("each", "every", "a", "an")
                ? statement.askThere(question)
                : statement.askHere(question);
    }
}
