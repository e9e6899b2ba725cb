package dev.millrace.recipes.instruction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a reply must be, said to a model in words and checked exactly.
 *
 * <p>What is counted, and how:
 *
 * <ul>
 *   <li>a <em>word</em> is whatever stands between spaces and has a letter or digit: in Korean an eojeol;
 *   <li>a <em>sentence</em> is as {@link Sentences} finds it; the end of a line ends one too;
 *   <li>a <em>paragraph</em> is what stands between blank lines and has a letter or digit, a heading included;
 *   <li>a <em>character</em> is a code point, so that one Hangul syllable and one emoji count as one.
 * </ul>
 *
 * <p>Space around a reply is overlooked; nothing else is.
 *
 * @param kind one of {@link Instructions}
 * @param parameters all that its kind has, in the kind's order
 */
public record Instruction(String kind, Map<String, String> parameters) {

    /**
     * Refuses what is of no kind, or has not the kind's parameters.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public Instruction {
        var ordered = new LinkedHashMap<String, String>();
        Instructions.kind(kind).parameters(parameters).forEach(ordered::put);
        parameters = Collections.unmodifiableMap(ordered);
    }

    /**
     * The instruction that was written so by {@link #written()}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static Instruction read(String written) {
        return WrittenForm.read(written);
    }

    /** The instruction on one line, such as {@code words_at_least count=120}. */
    public String written() {
        return WrittenForm.of(this);
    }

    /**
     * How it is said to a model.
     *
     * @throws IllegalArgumentException if its kind is not offered in that language
     */
    public String text(String language) {
        return Instructions.kind(kind).text(language, parameters);
    }

    /** A short sentence that says what is wrong with a reply; empty if the reply follows the instruction. */
    public Optional<String> fault(String reply) {
        var text = reply.strip();
        return text.isEmpty()
                ? Optional.of("the reply is empty")
                : Instructions.kind(kind).check().fault(text, this);
    }

    int count(String parameter) {
        return Integer.parseInt(phrase(parameter));
    }

    String phrase(String parameter) {
        return Objects.requireNonNull(parameters.get(parameter), parameter);
    }

    List<String> words(String parameter) {
        return WordList.words(phrase(parameter));
    }
}
