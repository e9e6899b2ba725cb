package dev.millrace.recipes;

import dev.millrace.contracts.ReplyForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a stage's reply looks like. */
final class FormReader {

    private static final Map<String, List<String>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("plain", List.of("form", "as", "strip"));
        KEYS.put("tagged", List.of("form", "fields", "max_items", "wanted"));
        KEYS.put("numbered", List.of("form", "as", "max_items", "wanted", "convert"));
        KEYS.put("json", List.of("form", "fields", "max_items", "wanted", "schema"));
    }

    private final Scope scope;
    private final Problems problems;

    /**
     * A reader of a stage's form.
     *
     * @param scope what the stage's prompts have
     */
    FormReader(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    Optional<ReplyForm> read(Block block) {
        if (!block.require("form", String.join(", ", KEYS.keySet()))) {
            return Optional.empty();
        }
        var form = block.text("form").orElse("");
        var known = KEYS.get(form);
        if (known == null) {
            if (!form.isEmpty()) {
                problems.at(
                        block.line("form"),
                        "the reply form " + Problems.quoted(form) + ", expected " + String.join(", ", KEYS.keySet())
                                + Nearest.hint(form, KEYS.keySet()));
            }
            return Optional.empty();
        }
        block.allow(known);
        var fields = fields(block, known.contains("as") ? "as" : "fields", form);
        var most = block.integer("max_items", 1, ReplyParser.MOST_ITEMS).orElse(0);
        var wanted = wanted(block);
        var convert = block.located("convert")
                .filter(alias -> Names.check(Names.TITLE, "model", alias, problems))
                .map(Located::text)
                .orElse("");
        var strip = strip(block);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        return switch (form) {
            case "plain" -> Optional.of(new ReplyForm.Plain(fields.get(0), strip));
            case "tagged" -> Optional.of(new ReplyForm.Tagged(fields, most, wanted));
            case "numbered" -> Optional.of(new ReplyForm.Numbered(fields.get(0), most, wanted, convert));
            default -> schema(block, fields).map(schema -> new ReplyForm.Json(fields, schema, most, wanted));
        };
    }

    private String wanted(Block block) {
        var value = block.located("wanted");
        value.filter(name -> !scope.offers(name.text()))
                .ifPresent(name -> problems.at(
                        name.line(),
                        "the value " + Problems.quoted(name.text()) + " as \"wanted\", which the prompts do not have, "
                                + scope.expected(name.text())));
        return value.map(Located::text).orElse("");
    }

    private String strip(Block block) {
        var what = block.located("strip");
        what.filter(word -> !word.text().equals(ReplyForm.Plain.PLEASANTRIES))
                .ifPresent(word -> problems.at(
                        word.line(),
                        "\"strip\" is " + Problems.quoted(word.text()) + ", expected " + ReplyForm.Plain.PLEASANTRIES));
        return what.map(Located::text).orElse("");
    }

    /** The names of the form's values, or none if one of them is not a name. */
    private List<String> fields(Block block, String key, String form) {
        var single = key.equals("as");
        if (!block.require(key, single ? "the name of the reply's text" : "the names of an entry's values")) {
            return List.of();
        }
        var words = single ? block.located(key).map(List::of).orElse(List.of()) : block.words(key);
        var fields = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var word : words) {
            if (Names.check(Names.VARIABLE, "field", word, problems) && free(word, form, seen)) {
                fields.add(word.text());
            }
        }
        if (words.isEmpty() && !single) {
            problems.at(block.line(key), "a reply form without fields, expected at least one");
        }
        return fields.size() == words.size() ? fields : List.of();
    }

    private boolean free(Located field, String form, Set<String> seen) {
        var tag = field.text().toUpperCase(Locale.ROOT);
        if (form.equals("tagged") && tag.equals("END")) {
            problems.at(field.line(), "the field \"" + field.text() + "\", expected another name: [END] ends an entry");
            return false;
        }
        if (!seen.add(form.equals("tagged") ? tag : field.text())) {
            problems.at(field.line(), "the field \"" + field.text() + "\" a second time, expected it once");
            return false;
        }
        return true;
    }

    private Optional<Map<String, Object>> schema(Block block, List<String> fields) {
        if (!block.has("schema")) {
            return Optional.of(ofTexts(fields));
        }
        var node = block.node("schema").orElseThrow();
        if (block.block("schema").isEmpty()) {
            return Optional.empty();
        }
        var schema = Values.jsonObject(node);
        var faults = ObjectSchema.faults(schema);
        faults.forEach(fault -> problems.at(
                block.line("schema"), "a schema with " + fault + ", expected a JSON Schema (2020-12) of one object"));
        return faults.isEmpty() ? Optional.of(schema) : Optional.empty();
    }

    /** The schema where none is written: an object of texts, all of them there and nothing else. */
    private static Map<String, Object> ofTexts(List<String> fields) {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field, Map.of("type", "string")));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", fields);
        schema.put("additionalProperties", false);
        return schema;
    }
}
