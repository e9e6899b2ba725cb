package dev.millrace.recipes.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instructions that are drawn together can be followed together, for here is a reply that does. */
class TogetherTest {

    private static final int DRAWS = 100;

    @Test
    void everyKindSettlesSomething() {
        for (var kind : Instructions.kinds()) {
            assertThat(Instructions.kind(kind).aspects()).as(kind).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyTwoThatCanBeDrawnTogetherCanBeFollowed(String language) {
        var pairs = 0;
        for (var one : Instructions.kinds(language)) {
            for (var other : Instructions.kinds(language)) {
                if (!Instructions.drawable(List.of(one, other), 2).isEmpty()) {
                    pairs++;
                    for (int seed = 0; seed < DRAWS; seed++) {
                        canBeFollowed(language, Instructions.draw(seed, language, List.of(one, other), 2));
                    }
                }
            }
        }

        assertThat(pairs / 2).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void threeThatAreDrawnTogetherCanBeFollowed(String language) {
        var drawn = new HashSet<String>();
        for (int seed = 0; seed < 3_000; seed++) {
            var three = Instructions.draw(seed, language, Instructions.kinds(language), 3);
            three.forEach(instruction -> drawn.add(instruction.kind()));
            canBeFollowed(language, three);
        }

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(Instructions.kinds(language));
    }

    private static void canBeFollowed(String language, List<Instruction> instructions) {
        var reply = FollowingReply.to(language, instructions);
        var faults = new ArrayList<String>();
        instructions.forEach(instruction -> instruction.fault(reply).ifPresent(faults::add));
        assertThat(faults)
                .as(
                        "%s, as this reply follows them: %s",
                        instructions.stream().map(Instruction::written).toList(), reply)
                .isEmpty();
    }

    /** None of these could be followed together, or only with drawn words that happen to fit. */
    @ParameterizedTest
    @CsvSource({
        "upper_case, lower_case",
        "upper_case, starts_with",
        "upper_case, json_keys",
        "lower_case, capitals_at_least",
        "lower_case, sections_at_least",
        "json_only, bullets_exactly",
        "json_only, starts_with",
        "json_keys, no_commas",
        "in_english, in_korean",
        "in_english, no_latin",
        "in_english, speech_level",
        "in_korean, upper_case",
        "in_korean, letter_at_least",
        "in_korean, ends_with",
        "no_latin, postscript",
        "no_digits, numbered_exactly",
        "no_commas, paragraph_begins",
        "speech_level, ends_with",
        "speech_level, title",
        "speech_level, table",
        "characters_at_most, words_at_least",
        "words_at_most, words_at_least",
        "sentences_exactly, bullets_exactly",
        "sentences_at_most, title",
        "sentences_at_most, postscript",
        "prose_only, bullets_exactly",
        "prose_only, last_line_begins",
        "keywords_absent, keywords_present",
        "keywords_absent, paragraph_begins",
        "quoted, starts_with",
        "quoted, ends_with_question",
        "ends_with, ends_with_question",
        "title, starts_with"
    })
    void whatContradictsIsNotDrawnTogether(String one, String other) {
        assertThat(Instructions.drawable(List.of(one, other), 2)).isEmpty();
    }
}
