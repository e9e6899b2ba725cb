package dev.millrace.recipes.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {

    static List<Cases> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatFollowsHasNoFaultAndWhatDoesNotIsToldWhy(Cases cases) {
        var instruction = cases.instruction();

        assertThat(cases.follow())
                .allSatisfy(reply -> assertThat(instruction.fault(reply)).isEmpty());
        assertThat(cases.fail())
                .allSatisfy((reply, why) -> assertThat(instruction.fault(reply))
                        .hasValueSatisfying(fault -> assertThat(fault).contains(why)));
    }

    @Test
    void everyKindHasThemInEveryLanguageItIsOfferedIn() {
        for (var language : List.of("en", "ko")) {
            for (var kind : Instructions.kinds(language)) {
                var own = cases().stream()
                        .filter(cases -> cases.language().equals(language)
                                && cases.instruction().kind().equals(kind))
                        .toList();
                assertThat(own.stream().mapToInt(cases -> cases.follow().size()).sum())
                        .as("%s in %s: replies that follow", kind, language)
                        .isPositive();
                assertThat(own.stream().mapToInt(cases -> cases.fail().size()).sum())
                        .as("%s in %s: replies that do not", kind, language)
                        .isGreaterThan(1);
            }
        }
    }
}
