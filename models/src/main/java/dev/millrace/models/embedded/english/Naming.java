package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a document's things are named in a question: common nouns in lower case, its own subject by its full name. */
final class Naming {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}'’_-]*");

    private static final Pattern INNER_CAPITAL = Pattern.compile("[\\p{Ll}\\p{N},`] (\\p{Lu}[\\p{L}\\p{N}'’_-]*)");

    private static final Set<String> INSTITUTIONS = WordSet.of("""
            library plant station museum school park centre center mill bridge company university
            hospital garden observatory lighthouse harbour harbor market farm society club theatre
            theater factory brewery bakery zoo archive workshop house hall castle palace church cathedral temple tower hotel restaurant shop office laboratory
            gallery stadium monastery inn glasshouse greenhouse aquarium fort airport clinic studio store studio
            """);

    private static final Pattern NOUNS = Pattern.compile(
            "(?!the |a )[\\p{L}\\d]+(?: (?!of|and|the|to|for|a|an|in|on|with|vs)\\p{L}[\\p{L}\\d]*){1,3}");
    private static final Pattern GENERIC = Pattern.compile("\\b(?:an?|A|An|each|every) (\\p{Alpha}+)");

    private static final Pattern OF_AN_INSTITUTION =
            Pattern.compile(".{1,80} (?:of|for|at) the ((?:\\p{Lu}[\\p{L}'’]* ){1,4}(\\p{Lu}\\p{Ll}+))");

    private static final Pattern INNER_NAME = Pattern.compile(
            "\\p{Lu}?[\\p{Ll} ,]{0,60}? (\\p{Lu}\\p{Ll}[\\p{L}\\p{N}]{2,20})(?: [\\p{Ll}][\\p{L}\\p{N} ]{0,60})?");

    private final Set<String> words;
    private final Set<String> names;
    private final String topic;
    private final String topicHead;
    private final String owner;
    private final String name;
    private final Set<String> generics;
    private final Set<String> titleWords;
    private final Anchors anchors;

    private Naming(
            Set<String> words,
            Set<String> names,
            String topic,
            String topicHead,
            String owner,
            String name,
            Set<String> generics,
            Set<String> titleWords,
            Anchors anchors) {
        this.words = words;
        this.names = names;
        this.topic = topic;
        this.topicHead = topicHead;
        this.owner = owner;
        this.name = name;
        this.generics = generics;
        this.titleWords = titleWords;
        this.anchors = anchors;
    }

    static Naming of(String title, String text) {
        var words = WORD.matcher(text.replaceAll("`[^`\n]*`", "`"))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
        var names = INNER_CAPITAL
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var root = firstPart(title, " › ");
        var topic = firstPart(root, "\\s[—–-]\\s|: ");
        var parts = List.of(topic.split("\\s+", -1));
        var named = parts.size() > 2
                && parts.size() < 7
                && topic.startsWith("The ")
                && parts.stream().allMatch(part -> part.matches("(?:\\p{Lu}.*|of|the|and|in|at|on|a|an)"));
        var head = named
                ? parts.get(parts.contains("of") ? parts.indexOf("of") - 1 : parts.size() - 1)
                        .toLowerCase(Locale.ROOT)
                : "";
        var owning = OF_AN_INSTITUTION.matcher(topic);
        if (!named && owning.matches() && INSTITUTIONS.contains(owning.group(2).toLowerCase(Locale.ROOT))) {
            named = true;
            head = owning.group(2).toLowerCase(Locale.ROOT);
            topic = "The " + owning.group(1);
        }
        var full = named ? "the " + topic.substring(4) : "";
        var inside = INNER_NAME.matcher(root.replace(":", ","));
        var product = parts.size() == 1
                && topic.matches("\\p{Lu}[\\p{L}\\p{N}.]+")
                && !words.contains(topic.toLowerCase(Locale.ROOT))
                && text.toLowerCase(Locale.ROOT).contains(topic.toLowerCase(Locale.ROOT))
                && !words.contains(stem(topic.toLowerCase(Locale.ROOT)));
        var owner = INSTITUTIONS.contains(head) ? " of " + full : product ? " in " + topic : "";
        if (owner.isEmpty() && inside.matches() && text.split(inside.group(1), -1).length > 2) {
            owner = " in " + inside.group(1);
        }
        var generics = GENERIC.matcher(root)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var titleWords = WORD.matcher(root.replaceAll("(?i)\\bthe \\S+", ""))
                .results()
                .map(match -> stem(match.group().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Naming(
                words,
                names,
                full,
                head,
                owner,
                nameOf(root),
                generics,
                titleWords,
                new Anchors(titleWords, owner, text));
    }

    /** A title in the case of a sentence loses its capital, unless its first word is a name. */
    private static String nameOf(String title) {
        var first = title.split(" ", 2)[0];
        return title.contains(" ") && first.matches("\\p{Lu}\\p{Ll}+")
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }

    private static String firstPart(String text, String separator) {
        return text.split(separator, 2)[0].strip();
    }

    /** The institution that the document is about, or nothing. */
    String institution() {
        return owner.startsWith(" of ") ? topic : "";
    }

    /** The product that the title names, or nothing. */
    String product() {
        return owner.startsWith(" in ") ? owner.substring(4) : "";
    }

    /** The subject as it stands inside a question. */
    String inQuestion(Clause clause) {
        var subject = clause.subject();
        if (isTopic(subject)) {
            return topic;
        }
        if (isTitleHead(subject)) {
            return "the " + name;
        }
        var text = lowered(subject);
        if (subject.length() == 1
                && (clause.verb().auxiliary().matches("do|are|were|have") || Subjects.isPluralNoun(subject.first()))
                && !names.contains(text)
                && !subject.first().hasInnerCapital()
                && subject.first().shape() == Word.Shape.WORD) {
            text = text.toLowerCase(Locale.ROOT);
        }
        var owned = subject.starts("the")
                && subject.length() == 2
                && subject.last().shape() == Word.Shape.WORD
                && !subject.last().isCapitalized()
                && !Vocabulary.EVERYBODY_KNOWS.contains(subject.last().lower())
                && !Vocabulary.OUTSIDERS.contains(subject.last().lower());
        return owned && !institution().isEmpty() ? text + owner : text;
    }

    /** Whether a question about the phrase can say which one is meant: "the ledger" alone cannot. */
    boolean knows(Span subject) {
        var bare = subject.starts("the", "each", "every")
                && Subjects.isBare(subject)
                && !subject.last().isCapitalized();
        return !bare
                || isTopic(subject)
                || !institution().isEmpty()
                || isTitleHead(subject)
                || generics.contains(subject.last().lower())
                || Vocabulary.EVERYBODY_KNOWS.contains(subject.last().lower());
    }

    /** The whole title: of one word, it is the name of a product, also in lower case. */
    String name() {
        return name;
    }

    /** Whether "the protocol" is the one of the title, "Discovery service protocol". */
    private boolean isTitleHead(Span subject) {
        return subject.length() == 2
                && subject.starts("the")
                && name.endsWith(" " + subject.last().text())
                && NOUNS.matcher(name).matches();
    }

    Anchors anchors() {
        return anchors;
    }

    /** Whether a subject is one word that neither the title nor the text shows to be a name: "Performance". */
    boolean isObscure(Span subject) {
        var word = subject.first();
        return subject.length() == 1
                && word.shape() == Word.Shape.WORD
                && !word.hasInnerCapital()
                && !names.contains(word.text())
                && !isInTitle(word)
                && institution().isEmpty();
    }

    /** Whether the title names this: "bicycle" in "How a Bicycle Works". */
    boolean isInTitle(Word word) {
        return titleWords.contains(stem(word.lower()));
    }

    static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether the phrase is the document's own subject by its last word: "the library" where it is about one. */
    boolean isTopic(Span subject) {
        return !topicHead.isEmpty()
                && subject.length() == 2
                && subject.starts("the")
                && subject.last().is(topicHead);
    }

    /** The words, without the capital that only the start of a sentence gave them. */
    String lowered(Span span) {
        var text = span.text();
        if (span.isEmpty() || span.first().start() != 0 || span.first().hasInnerCapital() || !isCommon(span)) {
            return text;
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private boolean isCommon(Span span) {
        var word = span.first();
        var lower = word.lower();
        if (Vocabulary.CONNECTORS.contains(lower)
                || Vocabulary.DETERMINERS.contains(lower)
                || Vocabulary.NUMBER_WORDS.contains(lower)
                || Vocabulary.PREPOSITIONS.contains(lower)) {
            return true;
        }
        if (names.contains(word.text())) {
            return false;
        }
        if (lower.endsWith("'s") || lower.endsWith("’s")) {
            // An owner is a name unless the document writes it small elsewhere.
            var owner = lower.substring(0, lower.length() - 2);
            return words.contains(owner) || words.contains(owner + "s");
        }
        if (span.length() > 1) {
            return !span.at(1).isCapitalized() || span.at(1).hasInnerCapital();
        }
        return words.contains(lower)
                || (lower.endsWith("s") && words.contains(lower.substring(0, lower.length() - 1)))
                || words.contains(lower + "s")
                || Verbs.KNOWN.isFinite(lower)
                || Vocabulary.VAGUE_NOUNS.contains(lower);
    }
}
