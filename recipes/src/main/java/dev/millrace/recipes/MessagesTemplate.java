package dev.millrace.recipes;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Messages with places for values, in one or more languages.
 *
 * <p>Values are data: what looks like a template in them stays as it is, and nothing is escaped. Made once, it may be
 * rendered by many threads.
 */
public final class MessagesTemplate {

    private final String name;
    private final List<Parsed> messages;
    private final List<String> languages;
    private final Set<String> variables;

    /**
     * Parses messages.
     *
     * @param name by which an error calls it
     * @throws IllegalArgumentException if a text is not a template, or the messages differ in their languages
     */
    public MessagesTemplate(String name, List<Message> messages) {
        this.name = name;
        this.messages = messages.stream().map(Parsed::of).toList();
        languages = languages(name, messages);
        var named = new LinkedHashSet<String>();
        this.messages.forEach(message -> message.texts().values().forEach(text -> named.addAll(text.variables())));
        variables = Collections.unmodifiableSet(named);
    }

    /** By which an error calls it. */
    public String name() {
        return name;
    }

    /**
     * The messages with their places filled, in the language that the value {@code language} names, or the first one;
     * one that comes out empty is left out, unless it is the last.
     *
     * @throws RenderException if a variable has no value or the language is not one of its own
     */
    public List<ChatMessage> render(Map<String, String> values) {
        var language = language(values.getOrDefault(Recipe.LANGUAGE, ""));
        var all = new LinkedHashMap<>(values);
        all.put(Recipe.LANGUAGE, language);
        for (var variable : variables) {
            if (!all.containsKey(variable)) {
                throw new RenderException(name, "names the variable \"" + variable + "\", which has no value");
            }
        }
        var rendered = new ArrayList<ChatMessage>();
        for (int i = 0; i < messages.size(); i++) {
            var text = text(messages.get(i).in(language), all);
            if (!text.isBlank() || i == messages.size() - 1) {
                rendered.add(ChatMessage.of(messages.get(i).role(), text));
            }
        }
        return List.copyOf(rendered);
    }

    /** Names of the variables that any of its texts names, in conditions too. */
    public Set<String> variables() {
        return variables;
    }

    /** The languages it is written in, the first one taken where none is asked for; empty if it serves any. */
    public List<String> languages() {
        return languages;
    }

    /** Derived from roles and texts: equal templates have equal hashes, whatever they are called. */
    public String hash() {
        var parts = new ArrayList<Object>();
        for (var message : messages) {
            parts.add(message.role());
            message.texts().forEach((language, text) -> {
                parts.add(language);
                parts.add(text.source());
            });
        }
        return Ids.of(parts.toArray());
    }

    /** Bytes in UTF-8 of its longest language version, without values: with theirs, a bound of what is sent. */
    public int bytes() {
        return (languages.isEmpty() ? List.of("") : languages)
                .stream().mapToInt(this::bytes).max().orElse(0);
    }

    private int bytes(String language) {
        return messages.stream()
                .mapToInt(message -> message.in(language).source().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private String language(String wanted) {
        if (languages.isEmpty()) {
            return wanted;
        }
        if (wanted.isEmpty()) {
            return languages.get(0);
        }
        if (!languages.contains(wanted)) {
            throw new RenderException(
                    name,
                    "is asked for in the language " + Problems.quoted(wanted) + ", expected "
                            + String.join(" or ", languages));
        }
        return wanted;
    }

    private String text(TemplateText text, Map<String, String> values) {
        try {
            return text.render(values);
        } catch (RuntimeException failure) {
            throw new RenderException(name, "has a condition that compares what cannot be compared", failure);
        }
    }

    private static List<String> languages(String name, List<Message> messages) {
        var languages = List.<String>of();
        for (var message : messages) {
            var own = List.copyOf(message.texts().keySet());
            if (own.equals(List.of(""))) {
                continue;
            }
            if (!languages.isEmpty() && !Set.copyOf(languages).equals(Set.copyOf(own))) {
                throw new IllegalArgumentException("template \"" + name + "\" has a message in " + own
                        + " and another in " + languages + ", expected the same languages");
            }
            languages = languages.isEmpty() ? own : languages;
        }
        return languages;
    }

    /**
     * One message.
     *
     * @param texts by language; one that serves all has the empty language
     */
    public record Message(ChatMessage.Role role, Map<String, String> texts) {

        /** Refuses a message without text. */
        public Message {
            if (texts.isEmpty() || (texts.containsKey("") && texts.size() > 1)) {
                throw new IllegalArgumentException("a message has no text, or one for all languages and others beside");
            }
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }

        /** A message whose text serves all languages. */
        public static Message of(ChatMessage.Role role, String text) {
            return new Message(role, Map.of("", text));
        }
    }

    private record Parsed(ChatMessage.Role role, Map<String, TemplateText> texts) {

        static Parsed of(Message message) {
            var texts = new LinkedHashMap<String, TemplateText>();
            message.texts().forEach((language, text) -> texts.put(language, new TemplateText(text)));
            return new Parsed(message.role(), texts);
        }

        TemplateText in(String language) {
            var text = texts.get(language);
            return text == null ? texts.values().iterator().next() : text;
        }
    }
}
