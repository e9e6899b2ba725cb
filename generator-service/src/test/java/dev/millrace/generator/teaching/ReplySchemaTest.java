package dev.millrace.generator.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ReplyForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplySchemaTest {

    private static final Map<String, Object> OBJECT = Map.of("type", "object");

    @Test
    void oneObjectIsHeldToTheFormsSchema() {
        assertThat(ReplySchema.of(json(1))).isEqualTo(OBJECT);
    }

    @Test
    void severalAreAListOfThem() {
        assertThat(ReplySchema.of(json(0))).isEqualTo(Map.of("type", "array", "items", OBJECT));
        assertThat(ReplySchema.of(json(5))).isEqualTo(Map.of("type", "array", "items", OBJECT, "maxItems", 5));
    }

    @Test
    void otherFormsAreFreeText() {
        assertThat(ReplySchema.of(new ReplyForm.Plain("answer"))).isEmpty();
        assertThat(ReplySchema.of(new ReplyForm.Numbered("question", 3))).isEmpty();
    }

    private static ReplyForm json(int maxItems) {
        return new ReplyForm.Json(List.of("answer"), OBJECT, maxItems);
    }
}
