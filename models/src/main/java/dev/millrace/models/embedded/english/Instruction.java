package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "To start the demo, run …" and "Run … to start the demo" answer "How do you start the demo?". */
final class Instruction implements QuestionPattern {

    private static final Set<String> MEANS = WordSet.of("""
            use run set add call press type execute enable configure pass specify turn
            """);

    @Override
    public List<Draft> read(Statement statement) {
        var lead = statement.lead();
        if (lead.is(Lead.Kind.PURPOSE)) {
            return suggests(statement.main())
                    ? statement.askThere("how do you " + lead.words().skip(1).text())
                    : List.of();
        }
        var main = statement.main();
        if (!statement.isPlain() || main.length() < 5) {
            return List.of();
        }
        return MEANS.contains(main.first().lower()) ? purpose(statement) : manner(statement);
    }

    private static boolean suggests(Span main) {
        if (main.length() < 2) {
            return false;
        }
        if (main.starts("refer", "see", "read", "consult", "visit", "follow", "contact", "note", "consider", "go")) {
            return false;
        }
        var instruction = Verbs.KNOWN.isBase(main.first().lower())
                && !Vocabulary.BE.contains(main.at(1).lower());
        return instruction || (main.starts("you") && main.at(1).is("can", "need", "must", "should", "have"));
    }

    private static List<Draft> purpose(Statement statement) {
        var main = statement.main();
        var to = main.find(word -> word.is("to"));
        if (to - main.from() < 2
                || to + 2 >= main.to()
                || !Verbs.KNOWN.isBase(main.words().get(to + 1).lower())) {
            return List.of();
        }
        var object = main.upTo(to).skip(1);
        var purpose = main.from(to + 1);
        var clean = !object.hasMark()
                && !purpose.hasMark()
                && Phrases.isThing(object)
                && object.length() < 8
                && !object.has("want", "need", "you", "how", "way", "set")
                && !purpose.starts("use");
        return clean && purpose.length() < 12 ? statement.askThere("how do you " + purpose.text()) : List.of();
    }

    /** "You can slow the wheel by closing the gate" answers "How can you slow the wheel?". */
    private static List<Draft> manner(Statement statement) {
        var main = statement.main();
        var by = main.find(word -> word.is("by"));
        if (!main.starts("you") || !main.at(1).is("can") || by + 1 >= main.to() || by - main.from() < 4) {
            return List.of();
        }
        var gerund = Verbs.KNOWN.baseOfGerund(main.words().get(by + 1).lower()).isPresent();
        var action = main.upTo(by).skip(2);
        return gerund && !action.hasMark() ? statement.askThere("how can you " + action.text()) : List.of();
    }
}
