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

    /** The name of the value that says how many items were asked for; empty if none does. */
    String wanted();

    /**
     * The whole reply is one item with one value.
     *
     * @param strip what is no part of the value: {@link #PLEASANTRIES}; empty for nothing
     */
    record Plain(String as, String strip) implements ReplyForm {

        /** Thanks, compliments and the like around what is said. */
        public static final String PLEASANTRIES = "pleasantries";

        /** Refuses a value without name. */
        public Plain {
            as = Fields.required("plain form", "as", as);
            strip = Fields.text(strip);
        }

        /** The whole reply, with all that stands in it. */
        public Plain(String as) {
            this(as, "");
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

        @JsonIgnore
        @Override
        public String wanted() {
            return "";
        }
    }

    /** A list in which every entry is {@code [NAME] value … [END]}, one tag for each field, in upper case. */
    record Tagged(List<String> fields, int maxItems, String wanted) implements ReplyForm {

        /** Refuses a form without fields. */
        public Tagged {
            fields = Fields.list(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("tagged form has no fields");
            }
            Fields.atLeast("tagged form", "maxItems", maxItems, 0);
            wanted = Fields.text(wanted);
        }

        /** A list of any length. */
        public Tagged(List<String> fields, int maxItems) {
            this(fields, maxItems, "");
        }
    }

    /**
     * A numbered or bulleted list; every entry is one item with one value.
     *
     * @param convert alias of the model that is asked to make a list of a reply which is none; empty for nobody
     */
    record Numbered(String as, int maxItems, String wanted, String convert) implements ReplyForm {

        /** Refuses a value without name. */
        public Numbered {
            as = Fields.required("numbered form", "as", as);
            Fields.atLeast("numbered form", "maxItems", maxItems, 0);
            wanted = Fields.text(wanted);
            convert = Fields.text(convert);
        }

        /** A list of any length, and nobody's but the model's that wrote it. */
        public Numbered(String as, int maxItems) {
            this(as, maxItems, "", "");
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
    record Json(List<String> fields, Map<String, Object> schema, int maxItems, String wanted) implements ReplyForm {

        /** Refuses a form without fields or schema. */
        public Json {
            fields = Fields.list(fields);
            schema = Fields.json(schema);
            if (fields.isEmpty() || schema.isEmpty()) {
                throw new IllegalArgumentException("json form has no fields or no schema");
            }
            Fields.atLeast("json form", "maxItems", maxItems, 0);
            wanted = Fields.text(wanted);
        }

        /** As many objects as there are. */
        public Json(List<String> fields, Map<String, Object> schema, int maxItems) {
            this(fields, schema, maxItems, "");
        }
    }
}
