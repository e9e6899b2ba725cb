package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "The gate checks every page" answers "What does the gate check?", or at least "What does the gate do?". */
final class Activity implements QuestionPattern {

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .clause()
                .filter(clause -> clause.is(Form.SIMPLE) || clause.is(Form.MODAL))
                .filter(clause -> !clause.verb().negated() && clause.rest().length() > 1)
                .filter(clause -> !clause.verb().auxiliary().matches("would|might|could|may"))
                .filter(clause -> !clause.tail()
                        .starts("if", "when", "unless", "until", "once", "whenever", "but", "although", "though"))
                .filter(clause -> (opensObject(clause.rest()) || saysHow(clause))
                        && Phrases.isDefinite(clause.rest())
                        && statement.naming().anchors().tell(clause.rest())
                        && Phrases.names(clause.rest()))
                .filter(clause -> !isAnybody(clause, statement)
                        && !statement.naming().anchors().isOwnTerm(clause.subject()))
                .filter(clause -> statement.isPlain() || statement.isSet())
                .filter(clause ->
                        !isCounted(clause.subject()) && !statement.naming().isObscure(clause.subject()))
                .map(clause -> ask(clause, statement))
                .orElse(List.of());
    }

    private static List<Draft> ask(Clause clause, Statement statement) {
        var base = clause.verb().base();
        var name = statement.naming().inQuestion(clause);
        var known = !name.equals(statement.naming().lowered(clause.subject()));
        if (!known && isSweeping(clause)) {
            return List.of();
        }
        var opening = "what " + clause.verb().auxiliary() + " " + name + " ";
        if (Verbs.KNOWN.asksForObject(base) || saysHow(clause)) {
            return statement.askHere(opening + base + purpose(clause) + statement.setting());
        }
        var vague = Verbs.KNOWN.isState(base)
                || base.matches("take|need|require|cost|last")
                || clause.verb().isPast()
                || clause.verb().auxiliary().equals("will");
        return vague ? List.of() : statement.askHere(opening + "do" + statement.setting());
    }

    /** "What does Kafka support?" has a hundred answers, of which the sentence gives one. */
    private static boolean isSweeping(Clause clause) {
        var subject = clause.subject();
        var noun = subject.starts("the", "a", "an") ? subject.skip(1) : subject;
        return (noun.length() == 1 || !noun.any(word -> !word.isCapitalized()))
                && !noun.isEmpty()
                && noun.last().shape() == Word.Shape.WORD
                && clause.verb()
                        .base()
                        .matches(
                                "support|offer|use|include|provide|allow|require|handle|implement|have|need|produce|make|perform");
    }

    /** "A recipe says how records are made": a clause in the place of an object. */
    private static boolean saysHow(Clause clause) {
        return clause.rest().starts("how", "what", "which", "where", "whether")
                && clause.verb()
                        .base()
                        .matches("say|tell|show|describe|define|determine|decide|control|specify|set|explain");
    }

    private static boolean isCounted(Span subject) {
        return Vocabulary.NUMBER_WORDS.contains(subject.first().lower())
                || subject.starts("all", "most", "some", "both", "any");
    }

    /** "Pickers" or "visitors" alone could be anybody's, unless the document is about them. */
    private static boolean isAnybody(Clause clause, Statement statement) {
        var subject = clause.subject();
        return subject.length() == 1
                && clause.plural()
                && subject.first().shape() == Word.Shape.WORD
                && statement.naming().institution().isEmpty()
                && !statement.naming().isInTitle(subject.first());
    }

    /** What is used or needed is used or needed for something. */
    private static String purpose(Clause clause) {
        var rest = clause.rest();
        var to = rest.find(word -> word.is("to"));
        var stated = clause.verb().base().matches("use|need|require|utilize")
                && to > rest.from()
                && to + 2 < rest.to()
                && Verbs.KNOWN.isBase(rest.words().get(to + 1).lower());
        return stated ? " " + rest.from(to).text() : "";
    }

    /** Whether an object follows the verb: not a manner, a place or a clause. */
    private static boolean opensObject(Span rest) {
        var first = rest.first();
        return !first.isMark()
                && !first.is(
                        "to",
                        "well",
                        "you",
                        "track",
                        "place",
                        "use",
                        "care",
                        "part",
                        "advantage",
                        "note",
                        "sense",
                        "effect")
                && !first.lower().endsWith("ly")
                && !Vocabulary.PREPOSITIONS.contains(first.lower())
                && !Vocabulary.CONNECTORS.contains(first.lower())
                && !Vocabulary.ADVERBS.contains(first.lower())
                && !Vocabulary.PRONOUNS.contains(first.lower());
    }
}
