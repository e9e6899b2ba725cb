package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences that can be understood without their neighbours, and are nothing but a sentence. */
final class StandingSentences {

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 35;
    private static final int MOST_CHARACTERS = 500;
    private static final Pattern DEBRIS = Pattern.compile(
            "://|[|→⇒◄►▲▼│─{}<>\\[\\]!?\\\\•…]|\\.\\.|=>|->|==|www\\.|--\\s|#\\s|\\*|[\\x{1F000}-\\x{1FAFF}]|[☀-➿]");
    private static final Set<String> NEEDS_BEFORE = WordSet.of("""
            but and so or however also then thus therefore hence instead otherwise still yet even
            moreover furthermore additionally besides finally first firstly second secondly third next
            similarly likewise meanwhile nevertheless nonetheless consequently conversely accordingly
            again only not nor it they he she we i its their our his her rather too sometimes
            alternatively lastly now equally regardless overall indeed specifically
            """);
    private static final Pattern POINTING = Pattern.compile(
            "(?i)\\b(?:this|these|those|same|(?:above|below)(?! (?:the|an?|zero|freezing|sea|\\d))|following|former|latter|here|"
                    + "previous|earlier|aforementioned|we|our|us|i|me|my|such|others|"
                    + "that (?:model|case|time|point|process|approach|reason|way|file|class|method|value|name|key|object|function|"
                    + "page|node|period|state|one|kind|type)|the other|the (?:first|second)(?! (?:half|mon|tues|wednes|thurs|fri|satur|sun|time|large|great)|"
                    + " \\w+ (?:of|in|on|was|opened))|the same way|let's|now|when it comes|in "
                    + "the past|ago|(?:last|next) (?:year|month|week|night|spring|summer|autumn|fall|winter|january|february|"
                    + "march|april|may|june|july|august|september|october|november|december)|for example|for instance|e\\.g|i\\.e|see also|respectively|in "
                    + "turn|i'm|we're|we'll|that's|it's|another|later in|chapter|section|appendix|"
                    + "listing|figure|table|by contrast|in contrast|documentation|see)\\b");
    private static final Pattern PRONOUN =
            Pattern.compile("(?i)\\b(?:it|they|them|he|she|him|its(?! own)|their(?! own))\\b");

    private static final Pattern OWN = Pattern.compile("its");
    private static final Pattern ONE = Pattern.compile("(?:An?|Each|Every|`code`) ");
    private static final Pattern ANNOUNCING = Pattern.compile(
            "(?is).*\\b(?:follow\\w*|way|ways|reason|reasons|things?|examples?|one|two|rules?|steps?|forms?|words?|cases?|"
                    + "parts?|kinds?|types?|options?|sentence|note|is|are|with|as|by|to|for|of)");
    private static final Pattern DOUBLED = Pattern.compile("(?i)\\b(?!that|had)([a-z]{2,12}) \\1\\b");

    private static final Pattern ASIDE =
            Pattern.compile("(?i)\\([^)]{0,100}\\b(?:see|detail|details|section|covered|note)\\b");

    private static final Pattern JOINED =
            Pattern.compile("(?is).*(?:,|\\b(?:because|when|if|so|that|which|and|before|after|until|"
                    + "while|where|as|unless|once|but|or)\\b).*");

    private StandingSentences() {}

    /**
     * The sentence itself, what it says before a colon, its two halves if a semicolon joins them, or nothing.
     *
     * @param name what may open a sentence in lower case; empty for nothing
     */
    static List<String> of(String text, String name) {
        if (!text.contains("; ")) {
            var sentence = beforeColon(text);
            return stands(sentence, name) ? List.of(sentence) : List.of();
        }
        return Arrays.stream(text.split("; "))
                .map(part -> Statement.capitalized(part.strip()))
                .map(part -> part.endsWith(".") ? part : part + ".")
                .filter(part -> stands(part, name))
                .toList();
    }

    /** "The demo uses the embedded model: …" says something whole before its colon, unless a block follows it. */
    private static String beforeColon(String text) {
        var colon = text.indexOf(": ");
        var whole = colon > 0
                && text.substring(0, colon).chars().filter(mark -> mark == '`').count() % 2 == 0;
        if (!whole || ANNOUNCING.matcher(text.substring(0, colon)).matches()) {
            return text;
        }
        return text.substring(0, colon) + ".";
    }

    private static boolean stands(String sentence, String name) {
        if (sentence.length() > MOST_CHARACTERS || sentence.contains("{%") || sentence.contains("{{")) {
            return false;
        }
        var words = sentence.split("\\s+", -1);
        if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || !sentence.endsWith(".")) {
            return false;
        }
        var first = sentence.charAt(0);
        var opens = Character.isUpperCase(first) || first == '`' || Character.isDigit(first) || words[0].equals(name);
        var prose = withoutCode(sentence);
        if (!opens
                || NEEDS_BEFORE.contains(
                        words[0].toLowerCase(java.util.Locale.ROOT).replace(",", ""))) {
            return false;
        }
        return !DEBRIS.matcher(prose).find()
                && !POINTING.matcher(prose).find()
                && isBalanced(sentence)
                && !opensWithPronoun(prose)
                && !prose.contains(":.")
                && !DOUBLED.matcher(prose).find()
                && !prose.contains(": ")
                && !prose.contains(" - ")
                && !ASIDE.matcher(prose).find();
    }

    private static String withoutCode(String sentence) {
        return sentence.replaceAll("`[^`]*`", "`code`");
    }

    /** A pronoun may only refer to what its own sentence named: not before its first comma or conjunction. */
    private static boolean opensWithPronoun(String prose) {
        var pronoun = PRONOUN.matcher(prose);
        if (!pronoun.find()
                || (OWN.matcher(pronoun.group()).matches() && ONE.matcher(prose).lookingAt())) {
            return false;
        }
        var before = prose.substring(0, pronoun.start());
        return !JOINED.matcher(before).matches();
    }

    private static boolean isBalanced(String sentence) {
        var quotes = sentence.chars().filter(character -> character == '"').count();
        var ticks = sentence.chars().filter(character -> character == '`').count();
        var open = sentence.chars().filter(character -> character == '(').count();
        var close = sentence.chars().filter(character -> character == ')').count();
        return quotes % 2 == 0 && ticks % 2 == 0 && open == close;
    }
}
