package dev.millrace.cli.export;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A conversation as training sees it.
 *
 * @param prompt what stands before the last assistant's turn
 * @param reply that turn and whatever follows it; empty if no assistant speaks
 */
record Conversation(List<ChatMessage> prompt, List<ChatMessage> reply) {

    private static final Set<Role> TWO_SIDES = EnumSet.of(Role.USER, Role.ASSISTANT);

    static Conversation of(List<ChatMessage> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).role() == Role.ASSISTANT) {
                return new Conversation(messages.subList(0, i), messages.subList(i, messages.size()));
            }
        }
        return new Conversation(messages, List.of());
    }

    /** Why it cannot be written as turns of text that end with the assistant's, after "it". */
    Optional<String> unlikeText() {
        if (reply.size() != 1 || prompt.isEmpty()) {
            return Optional.of("is no prompt that an assistant answers in the end");
        }
        var tools = Stream.concat(prompt.stream(), reply.stream())
                .anyMatch(message ->
                        message.role() == Role.TOOL || !message.toolCalls().isEmpty());
        if (tools) {
            return Optional.of("calls tools");
        }
        var halved = Stream.concat(prompt.stream(), reply.stream())
                .anyMatch(message -> hasHalfACharacter(message.content()));
        return halved ? Optional.of("has half of a character, an unpaired surrogate") : Optional.empty();
    }

    /** Neither UTF-8 nor Parquet has a place for one. */
    private static boolean hasHalfACharacter(String text) {
        return text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }

    /** The same where nobody but user and assistant may speak. */
    Optional<String> unlikeTwoSides() {
        var others = prompt.stream().anyMatch(message -> !TWO_SIDES.contains(message.role()));
        return unlikeText().or(() -> others ? Optional.of("has a system message") : Optional.empty());
    }

    /** The last turn's text. */
    String answer() {
        return reply.get(0).content();
    }
}
