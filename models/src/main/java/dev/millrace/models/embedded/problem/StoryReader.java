package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands word problems that keep to the grammar: what opens them, what happens, what is asked. */
public final class StoryReader {

    private static final int LONGEST = 4_000;

    private static final Pattern LINK = Pattern.compile(
            "(?:And then|After that|Next|Finally|Now|그다음에?|그리고|이어서|그 뒤에),? ?", Pattern.CASE_INSENSITIVE);

    private final Grammar grammar = Grammar.read();

    /** The story, if every sentence of the text belongs to one scene of the grammar. */
    public Optional<Story> read(String problem) {
        var text = problem.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var language = Language.of(text);
        return grammar.scenes().stream()
                .flatMap(scene -> new Search(scene, language, text).story().stream())
                .findFirst();
    }

    /** One attempt to read a text as a story of one scene, by backtracking. */
    private record Search(Scene scene, Language language, String text) {

        Optional<Story> story() {
            return goOn(0, List.of(), Map.of());
        }

        private Optional<Story> goOn(int at, List<Story.Told> told, Map<String, String> words) {
            for (var clause : scene.clauses()) {
                var mayStand = told.isEmpty() == (clause.role() == Clause.Role.OPEN);
                var story = mayStand ? tryClause(clause, at, told, words) : Optional.<Story>empty();
                if (story.isPresent()) {
                    return story;
                }
            }
            return Optional.empty();
        }

        private Optional<Story> tryClause(Clause clause, int at, List<Story.Told> told, Map<String, String> words) {
            var phrase = clause.phrase(language);
            var found = phrase.find(text, at).or(() -> phrase.find(text, afterLink(at)));
            if (found.isEmpty() || contradict(words, found.get().words())) {
                return Optional.empty();
            }
            var more = new ArrayList<>(told);
            more.add(new Story.Told(clause, found.get().numbers()));
            var known = new HashMap<>(words);
            known.putAll(found.get().words());
            var end = found.get().end();
            if (clause.role() == Clause.Role.ASK) {
                return end == text.length() ? Optional.of(new Story(scene, language, more, known)) : Optional.empty();
            }
            return end < text.length() && text.charAt(end) == ' ' ? goOn(end + 1, more, known) : Optional.empty();
        }

        private int afterLink(int at) {
            var link = LINK.matcher(text).region(at, text.length());
            return link.lookingAt() ? link.end() : at;
        }

        private static boolean contradict(Map<String, String> known, Map<String, String> found) {
            return found.entrySet().stream()
                    .anyMatch(word ->
                            !known.getOrDefault(word.getKey(), word.getValue()).equalsIgnoreCase(word.getValue()));
        }
    }
}
