package dev.millrace.models.embedded.english;

import java.util.List;
import java.util.function.Predicate;

/** Words of a sentence from one place up to, not including, another. */
record Span(String sentence, List<Word> words, int from, int to) {

    Span {
        words = List.copyOf(words);
        if (from < 0 || to > words.size() || from > to) {
            throw new IllegalArgumentException("no span from " + from + " to " + to);
        }
    }

    boolean isEmpty() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    Word first() {
        return words.get(from);
    }

    Word last() {
        return words.get(to - 1);
    }

    Word at(int index) {
        return words.get(from + index);
    }

    boolean starts(String... candidates) {
        return !isEmpty() && first().is(candidates);
    }

    boolean any(Predicate<Word> claim) {
        return words.subList(from, to).stream().anyMatch(claim);
    }

    boolean has(String... candidates) {
        return any(word -> word.is(candidates));
    }

    boolean hasMark() {
        return any(Word::isMark);
    }

    /** The text as it stands in the sentence. */
    String text() {
        return isEmpty() ? "" : sentence.substring(first().start(), last().end());
    }

    Span from(int start) {
        return new Span(sentence, words, start, Math.max(start, to));
    }

    Span upTo(int end) {
        return new Span(sentence, words, from, end);
    }

    Span skip(int count) {
        return new Span(sentence, words, Math.min(to, from + count), to);
    }

    /** The place of the first word that the claim holds for, or the end. */
    int find(Predicate<Word> claim) {
        for (var i = from; i < to; i++) {
            if (claim.test(words.get(i))) {
                return i;
            }
        }
        return to;
    }
}
