package dev.millrace.recipes.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies and written instructions that nobody means well with. */
class HostileInstructionsTest {

    private static final int SIZE = 500_000;

    /** One of each kind. */
    private static final Collection<Instruction> INSTRUCTIONS = Cases.all().stream()
            .map(Cases::instruction)
            .collect(Collectors.toMap(Instruction::kind, instruction -> instruction, (first, second) -> first))
            .values();

    /** For all instructions together; what takes the square of so many steps takes longer. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "가",
                ".",
                ". ",
                "a. ",
                "a.b",
                "A. b",
                "… ",
                "?\" a",
                "니다",
                "1",
                "1. ",
                "1. a\n",
                "- ",
                "- a\n",
                "*",
                "**",
                "** ",
                "**a",
                "#",
                "## a\n",
                "[",
                "]",
                "[a",
                "{",
                "{\"a\":",
                "[1,",
                "\"",
                "“",
                "|",
                "|a|\n|-|\n",
                "| a |\n",
                "\\",
                "<<",
                ">>",
                "\n",
                "\r\n",
                "\n\n",
                " ",
                "\u00a0",
                "\u0000",
                "\ud83d\ude00",
                "\ud83d",
                "\ude00",
                "\u03a3",
                "\u0301",
                "\u0130",
                "******\n",
                "very ",
                "시간",
                "P.S. a\n",
                "#### ",
                "However ",
                "1e999999999"
            })
    void repliesAreAnsweredInLinearTime(String scrap) {
        withstands(scrap.repeat(SIZE / scrap.length()));
    }

    @Test
    void repliesOfAnyCharactersAreAnswered() {
        var random = new SplittableRandom(7);
        var text = new StringBuilder();
        while (text.length() < SIZE) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        withstands(text.toString());
        for (int character = 0; character <= Character.MAX_VALUE; character += 257) {
            withstands(String.valueOf((char) character));
        }
        withstands("");
        withstands("[" + "9".repeat(SIZE) + "]");
        withstands("{\"a\":\"" + "9".repeat(SIZE) + "\"}");
    }

    /** AB and B! have the same hash in Jackson's tables of names, whatever their seed. */
    @Test
    void manyNamesWithOneHashAreAnswered() {
        var members = new ArrayList<String>();
        for (int number = 0; number < 1 << 12; number++) {
            var name = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                name.append((number >> bit & 1) == 0 ? "AB" : "B!");
            }
            members.add("\"" + name + "\":1");
        }

        withstands("{" + String.join(",", members) + "}");
    }

    private static void withstands(String reply) {
        assertTimeoutPreemptively(
                LONGEST,
                () -> INSTRUCTIONS.forEach(
                        instruction -> assertThat(instruction.fault(reply).orElse("none at all"))
                                .as(instruction.written())
                                .hasSizeBetween(5, 250)
                                .doesNotContain("\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "=", " ", "a", "a=1 ", "a=\"b\" ", "\ud83d", "words_at_least "})
    void writtenFormsAreRefusedInLinearTime(String scrap) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var beginning : new String[] {"", "starts_with phrase=\"", "keywords_present keywords=\"", "table "}) {
                var written = beginning + scrap.repeat(SIZE / scrap.length());
                assertThat(refusal(written)).startsWith("the ").hasSizeLessThan(1_500);
            }
        });
    }

    private static String refusal(String written) {
        try {
            return Instruction.read(written).written();
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
