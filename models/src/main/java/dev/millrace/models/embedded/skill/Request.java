package dev.millrace.models.embedded.skill;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.models.embedded.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is asked, taken apart: the parts that a template put between tags, and the instructions around them.
 *
 * @param prompt the last thing that the user said, tags included
 * @param instructions what system and user said outside of tags
 * @param parts what stands between tags, such as {@code <document>…</document>}, by tag
 */
public record Request(String prompt, String instructions, Map<String, String> parts) {

    /** The tags that templates use. */
    public static final Set<String> TAGS =
            Set.of("title", "document", "question", "answer", "topic", "level", "problem", "solution", "count");

    private static final Pattern OPENING = Pattern.compile("<(" + String.join("|", TAGS) + ")>");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Copies its parts. */
    public Request {
        parts = Map.copyOf(parts);
    }

    /** Reads a conversation; what was said before the last turn of the user is not looked at. */
    public static Request of(List<ChatMessage> messages) {
        var system = said(messages, ChatMessage.Role.SYSTEM).stream().collect(Collectors.joining("\n"));
        var turns = said(messages, ChatMessage.Role.USER);
        var prompt = turns.isEmpty() ? "" : turns.get(turns.size() - 1);
        var parts = new HashMap<String, String>();
        var outside = new StringBuilder(system).append('\n');
        takeApart(prompt, parts, outside);
        return new Request(prompt, outside.toString(), parts);
    }

    /** A part by its tag. */
    public Optional<String> part(String tag) {
        return Optional.ofNullable(parts.get(tag)).filter(part -> !part.isBlank());
    }

    /** Whether the instructions show a form with this tag, such as {@code [QUESTION]}. */
    public boolean asksFor(String tag) {
        return instructions.contains("[" + tag + "]");
    }

    /** How many entries are wanted. */
    public OptionalInt count() {
        var count = NUMBER.matcher(parts.getOrDefault("count", ""));
        return count.find() ? OptionalInt.of(Integer.parseInt(count.group())) : OptionalInt.empty();
    }

    /** The language of the instructions; of the whole prompt where there are none. */
    public Language language() {
        var hasLetters = instructions.chars().anyMatch(Character::isLetter);
        return Language.of(hasLetters ? instructions : prompt);
    }

    private static List<String> said(List<ChatMessage> messages, ChatMessage.Role role) {
        return messages.stream()
                .filter(message -> message.role() == role)
                .map(ChatMessage::content)
                .toList();
    }

    /** A document may hold tags of its own: it ends where its tag is closed for the last time. */
    private static void takeApart(String prompt, Map<String, String> parts, StringBuilder outside) {
        var at = 0;
        var lastClosing = new HashMap<String, Integer>();
        var opening = OPENING.matcher(prompt);
        while (opening.find(at)) {
            var tag = opening.group(1);
            var closing = "</" + tag + ">";
            var last = lastClosing.computeIfAbsent(closing, prompt::lastIndexOf);
            var end = tag.equals("document") || last < opening.end() ? last : prompt.indexOf(closing, opening.end());
            if (end < opening.end()) {
                outside.append(prompt, at, opening.end());
                at = opening.end();
                continue;
            }
            outside.append(prompt, at, opening.start()).append('\n');
            parts.putIfAbsent(tag, prompt.substring(opening.end(), end).strip());
            at = end + closing.length();
        }
        outside.append(prompt, at, prompt.length());
    }
}
