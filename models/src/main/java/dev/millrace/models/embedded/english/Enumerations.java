package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Block;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "The library lends the following things:" and its list answer "Which things does the library lend?". */
final class Enumerations {

    private static final int MOST_ENTRIES = 8;
    private static final int LONGEST_ENTRY = 9;
    private static final Set<String> VERBS = WordSet.of("""
            support provide include offer contain have accept use need require expose lend produce sell
            teach
            """);

    private Enumerations() {}

    static List<Draft> read(Block.Listing listing, Naming naming) {
        var entries = listing.entries().stream().map(Enumerations::shortened).toList();
        var tidy = entries.size() <= MOST_ENTRIES && entries.stream().allMatch(Enumerations::isShort);
        if (!tidy || !listing.lead().endsWith(":")) {
            return List.of();
        }
        var sentences = dev.millrace.models.embedded.text.Sentences.of(listing.lead());
        var lead = sentences.get(sentences.size() - 1);
        var statement = Statement.of(lead.substring(0, lead.length() - 1) + ".", naming);
        return statement
                .clause()
                .filter(clause -> statement.isPlain()
                        && clause.tail().isEmpty()
                        && !clause.verb().negated())
                .map(clause -> ask(clause, statement, entries))
                .orElse(List.of());
    }

    private static List<Draft> ask(Clause clause, Statement statement, List<String> entries) {
        var rest = clause.rest();
        var base = clause.verb().base();
        var start = statement
                .main()
                .sentence()
                .substring(
                        0,
                        rest.isEmpty()
                                ? statement.main().last().end()
                                : rest.first().start())
                .strip();
        var answer = start + " " + joined(entries) + ".";
        if (base.equals("consist") && rest.starts("of")) {
            return statement.ask(
                    "what " + clause.inverted(statement.naming(), rest.upTo(rest.from() + 1)),
                    start + " of " + joined(entries) + ".");
        }
        var counted = rest.length() > 1
                && ((rest.starts("the") && rest.at(1).is("following"))
                        || Vocabulary.NUMBER_WORDS.contains(rest.first().lower()));
        var noun = rest.skip(rest.starts("the") ? 2 : 1);
        var suits = counted
                && VERBS.contains(base)
                && !noun.isEmpty()
                && noun.length() < 5
                && Subjects.isPluralNoun(noun.last())
                && !noun.hasMark();
        if (!suits) {
            return List.of();
        }
        var question = "which " + noun.text() + " " + clause.inverted(statement.naming(), rest.upTo(rest.from()));
        return statement.ask(question, answer).stream()
                .map(draft -> new Draft(draft.question(), draft.answer(), statement.sentence() + " " + joined(entries)))
                .toList();
    }

    private static String shortened(String entry) {
        var text = entry.endsWith(".") || entry.endsWith(";") || entry.endsWith(",")
                ? entry.substring(0, entry.length() - 1)
                : entry;
        return text.strip();
    }

    private static boolean isShort(String entry) {
        return !entry.isBlank()
                && entry.split("\\s+").length <= LONGEST_ENTRY
                && !entry.matches(".*(?:: |://|\\. |[|{}→]| [-–—] ).*");
    }

    private static String joined(List<String> entries) {
        var last = entries.size() - 1;
        return last == 0 ? entries.get(0) : String.join(", ", entries.subList(0, last)) + " and " + entries.get(last);
    }
}
