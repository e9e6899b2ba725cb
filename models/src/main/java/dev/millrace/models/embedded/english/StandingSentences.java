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
    private static final Pattern POINTING =
            Pattern.compile("(?i)\\b(?:this|these|those|same|above|below|following|former|latter|here|"
                    + "previous|earlier|aforementioned|we|our|us|i|me|my|such|others|"
                    + "the other|the first|the second|the same way|let's|now|when it comes|in "
                    + "the past|for example|for instance|e\\.g|i\\.e|see also|respectively|in "
                    + "turn|i'm|we're|we'll|that's|it's|another|later in|chapter|section|appendix|"
                    + "listing|figure|table|by contrast|in contrast|documentation|see)\\b");
    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:it|they|them|he|she|him|its|their)\\b");

    private static final Pattern ASIDE =
            Pattern.compile("(?i)\\([^)]{0,100}\\b(?:see|detail|details|section|covered|note)\\b");

    private static final Pattern JOINED =
            Pattern.compile("(?is).*(?:,|\\b(?:because|when|if|so|that|which|and|before|after|until|"
                    + "while|where|as|unless|once|but|or)\\b).*");

    private StandingSentences() {}

    /** The sentence itself, its two halves if a semicolon joins them, or nothing. */
    static List<String> of(String text) {
        if (!text.contains("; ")) {
            return stands(text) ? List.of(text) : List.of();
        }
        return Arrays.stream(text.split("; "))
                .map(part -> Statement.capitalized(part.strip()))
                .map(part -> part.endsWith(".") ? part : part + ".")
                .filter(StandingSentences::stands)
                .toList();
    }

    private static boolean stands(String sentence) {
        if (sentence.length() > MOST_CHARACTERS) {
            return false;
        }
        var words = sentence.split("\\s+", -1);
        if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || !sentence.endsWith(".")) {
            return false;
        }
        var first = sentence.charAt(0);
        var opens = Character.isUpperCase(first) || first == '`' || Character.isDigit(first);
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
        if (!pronoun.find()) {
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
