package dev.millrace.recipes;

import dev.millrace.recipes.instruction.Instructions;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads which instructions are drawn: {@code {instructions: all, except: [title], count: 2}}. */
final class ConstraintsReader {

    private static final String KINDS = "instructions";
    private static final String EXCEPT = "except";
    private static final String COUNT = "count";

    private static final List<String> KEYS = List.of(KINDS, EXCEPT, COUNT);

    private static final String ALL = "all";
    private static final int MOST = 3;

    private final List<String> languages;
    private final Problems problems;

    ConstraintsReader(List<String> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /** Whether a draw is one of instructions; no language is called like one of its keys. */
    static boolean isMeant(Block block) {
        return KEYS.stream().anyMatch(block::has);
    }

    Lot.Constraints read(Block block) {
        block.allow(KEYS);
        var count = block.integer(COUNT, 1, MOST).orElse(1);
        var byLanguage = new LinkedHashMap<String, List<String>>();
        if (!block.require(KINDS, "\"" + ALL + "\" or a list of kinds")) {
            return new Lot.Constraints(byLanguage, count);
        }
        var listed = block.words(KINDS);
        var isAll = listed.size() == 1 && listed.get(0).text().equals(ALL);
        var named = known(isAll ? block.words(EXCEPT) : listed);
        if (block.hasEmptyList(KINDS)) {
            problems.at(block.line(KINDS), "no instruction, expected \"" + ALL + "\" or at least one kind");
        }
        if (!isAll && block.has(EXCEPT)) {
            problems.at(
                    block.line(EXCEPT), block.what(EXCEPT) + " beside a list, expected \"" + KINDS + ": " + ALL + "\"");
        }
        for (var language : languages.isEmpty() ? List.of("") : languages) {
            var offered = offered(block, language.isEmpty() ? Lot.Constraints.ENGLISH : language);
            byLanguage.put(language, isAll ? rest(block, offered, named, count) : these(offered, named, language));
        }
        if (!isAll && named.size() == listed.size()) {
            checkTogether(named, count);
        }
        return new Lot.Constraints(byLanguage, count);
    }

    /** Those that there are, each once; the others are noted. */
    private List<Located> known(List<Located> words) {
        var known = new LinkedHashMap<String, Located>();
        for (var word : words) {
            if (!Instructions.kinds().contains(word.text())) {
                problems.at(
                        word.line(),
                        "the instruction " + Problems.quoted(word.text()) + ", expected "
                                + String.join(", ", Instructions.kinds())
                                + Nearest.hint(word.text(), Instructions.kinds()));
            } else if (known.putIfAbsent(word.text(), word) != null) {
                problems.at(word.line(), "the instruction \"" + word.text() + "\" a second time, expected it once");
            }
        }
        return List.copyOf(known.values());
    }

    private List<String> offered(Block block, String language) {
        var offered = Instructions.kinds(language);
        if (offered.isEmpty()) {
            problems.at(
                    block.line(KINDS),
                    block.what(KINDS) + " in " + Problems.quoted(language)
                            + ", in which none is offered, expected languages of "
                            + String.join(", ", Instructions.languages()));
        }
        return offered;
    }

    private List<String> rest(Block block, List<String> offered, List<Located> without, int count) {
        var names = without.stream().map(Located::text).toList();
        var rest = offered.stream().filter(kind -> !names.contains(kind)).toList();
        if (!offered.isEmpty() && Instructions.drawable(rest, count).isEmpty()) {
            problems.at(
                    block.line(EXCEPT),
                    block.what(EXCEPT) + " leaves no " + count + " that go together, expected fewer kinds or a lower \""
                            + COUNT + "\"");
        }
        return rest;
    }

    private List<String> these(List<String> offered, List<Located> named, String language) {
        for (var kind : named) {
            if (!offered.isEmpty() && !offered.contains(kind.text())) {
                problems.at(
                        kind.line(),
                        "the instruction \"" + kind.text() + "\", which is not offered in \""
                                + (language.isEmpty() ? Lot.Constraints.ENGLISH : language)
                                + "\", expected one that is offered in every language of the recipe");
            }
        }
        return named.stream().map(Located::text).filter(offered::contains).toList();
    }

    private void checkTogether(List<Located> named, int count) {
        var drawable = Instructions.drawable(named.stream().map(Located::text).toList(), count);
        for (var kind : named) {
            if (!drawable.contains(kind.text())) {
                problems.at(
                        kind.line(),
                        "the instruction \"" + kind.text() + "\", with which too few others of the list go to draw "
                                + count + " together, expected such as settle something else, or a lower \""
                                + COUNT + "\"");
            }
        }
    }
}
