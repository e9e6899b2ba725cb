package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** What a reply is expected to look like, and how the values of its items are called. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReplyForm.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = ReplyForm.Tagged.class, name = "tagged"),
    @JsonSubTypes.Type(value = ReplyForm.Numbered.class, name = "numbered"),
    @JsonSubTypes.Type(value = ReplyForm.Json.class, name = "json")
})
public sealed interface ReplyForm {

    /** Names of the values that each item of such a reply has. */
    List<String> fields();

    /** The most items that one reply may bring; 0 means without limit. */
    int maxItems();

    /** The whole reply is one item with one value. */
    record Plain(String as) implements ReplyForm {

        /** Refuses a value without name. */
        public Plain {
            as = Fields.required("plain form", "as", as);
        }

        @JsonIgnore
        @Override
        public List<String> fields() {
            return List.of(as);
        }

        @JsonIgnore
        @Override
        public int maxItems() {
            return 1;
        }
    }

    /** A list in which every entry is {@code [NAME] value … [END]}, one tag for each field, in upper case. */
    record Tagged(List<String> fields, int maxItems) implements ReplyForm {

        /** Refuses a form without fields. */
        public Tagged {
            fields = Fields.list(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("tagged form has no fields");
            }
            Fields.atLeast("tagged form", "maxItems", maxItems, 0);
        }
    }

    /** A numbered or bulleted list; every entry is one item with one value. */
    record Numbered(String as, int maxItems) implements ReplyForm {

        /** Refuses a value without name. */
        public Numbered {
            as = Fields.required("numbered form", "as", as);
            Fields.atLeast("numbered form", "maxItems", maxItems, 0);
        }

        @JsonIgnore
        @Override
        public List<String> fields() {
            return List.of(as);
        }
    }

    /**
     * A JSON object, or a JSON list of objects, each by a JSON Schema (2020-12).
     *
     * @param schema of one object; it is sent to endpoints that can hold a model to it
     */
    record Json(List<String> fields, Map<String, Object> schema, int maxItems) implements ReplyForm {

        /** Refuses a form without fields or schema. */
        public Json {
            fields = Fields.list(fields);
            schema = Fields.json(schema);
            if (fields.isEmpty() || schema.isEmpty()) {
                throw new IllegalArgumentException("json form has no fields or no schema");
            }
            Fields.atLeast("json form", "maxItems", maxItems, 0);
        }
    }
}
