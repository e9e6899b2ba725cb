package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "A ledger is a book that …" answers "What is a ledger?". */
final class Definition implements QuestionPattern {

    private static final Set<String> EMPTY = WordSet.of("""
            same only first second last most best next other reason case result one bit little lot few
            good great must bad matter problem no-op right number default current main way common key
            important nice sign exception whole simplest kind different similar big real recommended
            preferred easiest difference opposite least copy consequence price question answer mistake
            better new largest smallest name point goal start end work job part very special extremely
            powerful excellent popular essential crucial useful handy heart core backbone soul subset
            superset member value string boolean list set
            """);

    private static final Set<String> RELATIVE = WordSet.of("""
            first second third fourth another further other new next last extra additional
            """);

    private static final Set<String> MEASURING = WordSet.of("""
            difference distance ratio amount number time process sum product rate height length width speed
            """);

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .definition()
                .filter(clause -> statement.isPlain()
                        && clause.is(Form.COPULA)
                        && !clause.verb().negated())
                .filter(clause ->
                        clause.verb().auxiliaryAt() + 1 == clause.rest().from())
                .filter(clause -> clause.subject().length() <= 6
                        && !clause.subject()
                                .has("for", "in", "on", "with", "to", "from", "and", "or", "all", "each", "every"))
                .filter(clause -> !isSupposed(clause.subject()) && defines(clause))
                .filter(clause -> !isOwnTerm(clause, statement)
                        || !statement.naming().product().isEmpty())
                .map(clause -> statement.ask("what " + clause.verb().auxiliary() + " "
                        + statement.naming().inQuestion(clause)
                        + (isOwnTerm(clause, statement)
                                ? " in " + statement.naming().product()
                                : "")))
                .orElse(List.of());
    }

    private static boolean isOwnTerm(Clause clause, Statement statement) {
        return statement.naming().anchors().isOwnTerm(clause.subject());
    }

    /** "A third service between two topics" is no thing with a name: it is only supposed for the sentence. */
    private static boolean isSupposed(Span subject) {
        return !subject.starts("the")
                && subject.any(word -> RELATIVE.contains(word.lower())
                        || (Vocabulary.PREPOSITIONS.contains(word.lower()) && !word.is("of")));
    }

    private static boolean defines(Clause clause) {
        var rest = clause.rest();
        if (clause.tail().starts("if", "when", "unless", "whenever", "once")) {
            return false;
        }
        if (rest.length() == 1 && !clause.plural()) {
            return rest.first().shape() == Word.Shape.WORD && clause.tail().starts("whose");
        }
        if (clause.subject().starts("the")
                && rest.length() > 4
                && rest.starts("the")
                && MEASURING.contains(rest.at(1).lower())) {
            return rest.at(2).is("in", "of", "between", "from", "by");
        }
        if (rest.length() < 3 || rest.sentence().contains("—")) {
            return false;
        }
        if (clause.plural() && !rest.starts("a", "an", "the")) {
            return describes(rest, 0)
                    || (describes(rest, 1) && !EMPTY.contains(rest.first().lower()));
        }
        return rest.starts("a", "an", "the")
                && !EMPTY.contains(rest.at(1).lower())
                && !rest.at(1).lower().endsWith("est");
    }

    /** "are records that …", "are written records of …": a plural noun, and then more about it. */
    private static boolean describes(Span rest, int noun) {
        return Subjects.isPluralNoun(rest.at(noun))
                && rest.at(noun + 1).is("that", "which", "of", "for", "used", "with");
    }
}
