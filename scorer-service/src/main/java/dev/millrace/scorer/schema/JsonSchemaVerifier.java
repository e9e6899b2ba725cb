package dev.millrace.scorer.schema;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.recipes.ReplySchema;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Checks that a reply is one JSON value, alone or in one code fence, and obeys the schema that the recipe writes out. */
public final class JsonSchemaVerifier implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "json_schema";

    private static final String VERSION = "1";

    private static final int MOST_SCHEMAS = 256;

    /** Made once for each of a few schemas: making one takes longer than a thousand checks by it. */
    private final Map<Map<String, Object>, Optional<ReplySchema>> schemas = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var schema = schema(spec);
        if (schema.isEmpty()) {
            return Finding.at(new Score.Unscored(spec.name(), "its schema cannot be used"));
        }
        var reply = candidate.valueNamedBy(spec, "reply").orElseGet(candidate.item()::text);
        var fault = schema.get().faultOf(reply);
        return Finding.at(new Score.Verification(
                spec.name(), VERSION, fault.isEmpty(), fault.orElse("the reply obeys the schema")));
    }

    /** That of a recipe was looked at when it was read; one in somebody else's prompt may be anything. */
    private Optional<ReplySchema> schema(ScorerSpec spec) {
        if (!(spec.settings().get("schema") instanceof Map<?, ?> written)) {
            return Optional.empty();
        }
        var schema = new LinkedHashMap<String, Object>();
        written.forEach((key, value) -> schema.put(String.valueOf(key), value));
        if (schemas.size() >= MOST_SCHEMAS) {
            schemas.clear();
        }
        return schemas.computeIfAbsent(schema, ReplySchema::of);
    }
}
