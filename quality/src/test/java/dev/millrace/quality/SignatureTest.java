package dev.millrace.quality;

import static dev.millrace.quality.Given.PLAIN;
import static dev.millrace.quality.Given.item;
import static dev.millrace.quality.Given.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    /** Signatures are kept for ever: this value may not change. */
    @Test
    void isTheSameForEver() {
        assertThat(of("Paris.")).isEqualTo("d36cc48c09239f781def6d04c3fba300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paris  2", " PARIS 2\n", "Paris\u3000２", "Ｐａｒｉｓ 2", "Paris\u00a02", "Paris\u20282"})
    void overlooksCaseWidthAndSpaces(String text) {
        assertThat(of(text)).isEqualTo(of("Paris 2"));
    }

    @Test
    void overlooksHowHangulIsComposed() {
        assertThat(of("\u1106\u116e\u11af")).isEqualTo(of("물"));
    }

    @Test
    void tellsDifferentTextsApart() {
        assertThat(List.of(of("Paris 2"), of("Paris 3"), of("Paris2"), of("파리")))
                .doesNotHaveDuplicates();
    }

    @Test
    void looksOnlyAtWhatIsDistinct() {
        assertThat(of(List.of("question"), item("Paris."))).isEqualTo(of(List.of("question"), item("Lyon.")));
        assertThat(of(List.of("question", "answer"), item("Paris.")))
                .isNotEqualTo(of(List.of("question", "answer"), item("Lyon.")));
    }

    @Test
    void takesAnItemsOwnValueBeforeItsPrompts() {
        var asking = new Item(0, Map.of("question", "Which river?"), null, List.of());

        assertThat(of(List.of("question"), asking)).isNotEqualTo(of(List.of("question"), item("Paris.")));
    }

    private static String of(String answer) {
        return of(List.of(), item(answer));
    }

    private static String of(List<String> distinct, Item item) {
        return Signature.exact(
                item, prompt(PLAIN, new Acceptance(Acceptance.Take.ALL, List.of(), List.of(), distinct)));
    }
}
