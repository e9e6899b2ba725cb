package dev.millrace.generator.teaching;

import dev.millrace.contracts.ReplyForm;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schema that a reply's form holds an endpoint to. */
final class ReplySchema {

    private ReplySchema() {}

    /** That of one object, or of a list of them; empty for other forms. */
    static Map<String, Object> of(ReplyForm form) {
        if (!(form instanceof ReplyForm.Json json)) {
            return Map.of();
        }
        if (json.maxItems() == 1) {
            return json.schema();
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", json.schema());
        if (json.maxItems() > 0) {
            list.put("maxItems", json.maxItems());
        }
        return list;
    }
}
