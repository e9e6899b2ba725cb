package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Block;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of tables that describe settings, commands and the like. */
final class Tables {

    private static final Set<String> KINDS = Set.of(
            "setting",
            "option",
            "key",
            "property",
            "command",
            "parameter",
            "flag",
            "variable",
            "field",
            "metric",
            "topic",
            "module",
            "service",
            "argument",
            "attribute",
            "label",
            "header",
            "directory",
            "file",
            "environment variable");
    private static final Set<String> MEANINGS = Set.of(
            "meaning",
            "description",
            "purpose",
            "what it does",
            "does",
            "use",
            "effect",
            "explanation",
            "what it says");
    private static final Set<String> FACTS = Set.of(
            "default",
            "default value",
            "unit",
            "port",
            "language",
            "license",
            "licence",
            "format",
            "length",
            "height",
            "weight",
            "capacity",
            "origin",
            "temperature",
            "duration");
    private static final Pattern POINTING = Pattern.compile("(?i)\\b(?:its?|they|them|their|same|such)\\b");
    private static final Set<String> SET_TO = WordSet.of("the a an how whether which what where when");
    private static final Set<String> SETTINGS = Set.of(
            "key",
            "setting",
            "option",
            "property",
            "parameter",
            "flag",
            "variable",
            "argument",
            "environment variable");
    private static final int LONGEST_CELL = 30;

    private Tables() {}

    static List<Draft> read(Block.Row row) {
        var drafts = new ArrayList<Draft>();
        var name = row.cells().get(0);
        var kind = row.headers().get(0).toLowerCase(Locale.ROOT);
        if (!isName(name) || !KINDS.contains(kind)) {
            return drafts;
        }
        for (var i = 1; i < row.cells().size(); i++) {
            var header = row.headers().get(i).toLowerCase(Locale.ROOT);
            var cell = row.cells().get(i);
            if (isContent(cell) && MEANINGS.contains(header)) {
                meaning(kind, name, cell, row, drafts);
            } else if (isContent(cell) && FACTS.contains(header) && isFact(cell)) {
                drafts.add(
                        fact(kind, name, header.equals("default") ? "default value" : header, withoutStop(cell), row));
            }
        }
        return drafts;
    }

    private static Draft fact(String kind, String name, String fact, String value, Block.Row row) {
        var thing = "the " + kind + " " + name;
        return fact.equals("default value") && isOdd(name)
                ? new Draft(
                        "Which value does " + thing + " have by default?",
                        "By default, " + thing + " has the value " + value + ".",
                        evidence(row))
                : new Draft(
                        "What is the " + fact + " of " + thing + "?",
                        "The " + fact + " of " + thing + " is " + value + ".",
                        evidence(row));
    }

    /** Half of the names are asked for in other words, always the same half. */
    private static boolean isOdd(String name) {
        return name.chars().sum() % 2 == 1;
    }

    private static void meaning(String kind, String name, String cell, Block.Row row, List<Draft> drafts) {
        var text = withoutStop(cell);
        var space = text.indexOf(' ');
        if (space < 0
                || text.contains(". ")
                || text.startsWith("`")
                || text.matches("(?i)the \\p{L}+")
                || POINTING.matcher(text).find()) {
            return;
        }
        var first = text.substring(0, space).toLowerCase(Locale.ROOT);
        var rest = text.substring(space);
        if (isDeed(first, rest.strip())) {
            drafts.add(new Draft(
                    "What does the " + kind + " " + name + " do?",
                    "The " + kind + " " + name + " " + first + rest + ".",
                    evidence(row)));
        } else if (SET_TO.contains(first)
                && SETTINGS.contains(kind)
                && (first.equals("the") || rest.strip().contains(" "))) {
            var thing = "the " + kind + " " + name;
            drafts.add(
                    first.equals("whether") && text.contains(" can ")
                            ? new Draft(
                                    "What does " + thing + " indicate?",
                                    "The " + kind + " " + name + " indicates " + first + rest + ".",
                                    evidence(row))
                            : isOdd(name)
                                    ? new Draft(
                                            "What can you set with " + thing + "?",
                                            "With " + thing + ", you set " + first + rest + ".",
                                            evidence(row))
                                    : new Draft(
                                            "What does " + thing + " set?",
                                            "The " + kind + " " + name + " sets " + first + rest + ".",
                                            evidence(row)));
        } else if (kind.equals("command") && Verbs.KNOWN.isBase(first)) {
            drafts.add(new Draft(
                    "What is the command " + name + " for?",
                    "The command " + name + " is there to " + first + rest + ".",
                    evidence(row)));
        }
    }

    /** "starts the broker" is one; "uses of each seed" and "seeds kept" only look so. */
    private static boolean isDeed(String first, String rest) {
        var next = rest.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return Verbs.KNOWN
                .baseOfThirdPerson(first)
                .filter(base -> !Verbs.KNOWN.isNounToo(base) || Vocabulary.DETERMINERS.contains(next))
                .isPresent();
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() < 60
                && !name.matches("`?\\p{Ll}{1,12}`?")
                && (name.matches("`[^`]+`") || name.matches("[\\w./-]+(?: [\\w./-]+){0,2}"));
    }

    private static boolean isFact(String cell) {
        return cell.matches("`[^`]{1,60}`|\\S{1,40}|-?\\d[\\d.,]*(?: \\S+)?")
                && !cell.matches("(?i)required|optional|yes|no|none|null|empty|varies|any|unset|-+");
    }

    private static boolean isContent(String cell) {
        return cell.matches(".*[\\p{L}\\p{N}].*")
                && !cell.equals("none")
                && !cell.equals("n/a")
                && cell.length() < 300
                && cell.split("\\s+").length <= LONGEST_CELL
                && !cell.matches(".*(?:://|\\b(?:this|these|above|below|see)\\b|[|{}]).*");
    }

    private static String withoutStop(String cell) {
        return cell.endsWith(".") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private static String evidence(Block.Row row) {
        return String.join(" · ", row.cells());
    }
}
