package dev.millrace.cli.export;

import dev.millrace.cli.export.Manifest.ExportedFile;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An export under way: messages of the topics in, pairs first, files with their manifest and card out. */
public final class DatasetExport implements AutoCloseable {

    private final ExportPlan plan;
    private final ExportDirectory directory;
    private final FactBook facts = new FactBook();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final LongStream.Builder preferred = LongStream.builder();
    private long @Nullable [] sorted;
    private final @Nullable RowFiles records;
    private final @Nullable RowFiles pairs;

    /**
     * Begins it.
     *
     * @param accepted name of the topic of accepted records
     * @param preferences name of the topic of pairs
     */
    public DatasetExport(ExportPlan plan, ExportDirectory directory, String accepted, String preferences)
            throws IOException {
        this.plan = plan;
        this.directory = directory;
        this.records = switch (plan.format()) {
            case MILLRACE -> files(accepted, "accepted", ExportRow.AsItStands.class, false);
            case TRL_SFT -> files(accepted, "", ExportRow.Sft.class, false);
            case TRL_PREFERENCE -> null;
            case HELPSTEER2 -> files(accepted, "", ExportRow.HelpSteer2.class, false);
            case STEERLM -> files(accepted, "", ExportRow.SteerLm.class, false);
        };
        this.pairs = switch (plan.format()) {
            case MILLRACE -> files(preferences, "preferences", ExportRow.AsItStands.class, true);
            case TRL_PREFERENCE ->
                files(
                        preferences,
                        "",
                        plan.margin() ? ExportRow.MarginPreference.class : ExportRow.Preference.class,
                        false);
            case TRL_SFT, HELPSTEER2, STEERLM -> null;
        };
    }

    private RowFiles files(String topic, String noun, Class<? extends ExportRow> columns, boolean mayBeMissing)
            throws IOException {
        return new RowFiles(directory, plan, topic, noun, columns, mayBeMissing);
    }

    /** A message of preferences; false if it is no pair. */
    public boolean pair(byte[] json, long millis) throws IOException {
        PreferencePair pair;
        try {
            pair = Wire.read(json, PreferencePair.class);
        } catch (UnreadableException foreign) {
            return false;
        }
        var row = row(json, pair);
        if (row.isEmpty()) {
            return false;
        }
        if (add(pairs, row.get(), pair.messages())) {
            preferred.add(place(pair.id()));
            facts.add(pair, millis, records == null);
        }
        return true;
    }

    /** A message of accepted records; false if it is no record. */
    public boolean record(byte[] json, long millis) throws IOException {
        AcceptedRecord record;
        try {
            record = Wire.read(json, AcceptedRecord.class);
        } catch (UnreadableException foreign) {
            return false;
        }
        if (records == null) {
            if (isPreferred(record)) {
                facts.addPreferred(record);
            }
            return true;
        }
        var row = row(json, record);
        if (row.isPresent()
                && add(records, row.get(), Conversation.of(record.messages()).prompt())) {
            facts.add(record, millis);
        }
        return row.isPresent();
    }

    private Optional<ExportRow> row(byte[] json, PreferencePair pair) {
        return switch (plan.format()) {
            case MILLRACE -> asItStands(json);
            case TRL_PREFERENCE ->
                Optional.of(plan.margin() ? ExportRow.MarginPreference.of(pair) : ExportRow.Preference.of(pair));
            case TRL_SFT, HELPSTEER2, STEERLM -> throw new IllegalStateException("their rows are not made of pairs");
        };
    }

    private Optional<ExportRow> row(byte[] json, AcceptedRecord record) {
        return switch (plan.format()) {
            case MILLRACE -> asItStands(json);
            case TRL_SFT -> Optional.of(ExportRow.Sft.of(record));
            case HELPSTEER2 -> Optional.of(ExportRow.HelpSteer2.of(record, plan.scorer()));
            case STEERLM -> Optional.of(ExportRow.SteerLm.of(record, plan.scorer()));
            case TRL_PREFERENCE -> throw new IllegalStateException("its rows are not made of records");
        };
    }

    private static Optional<ExportRow> asItStands(byte[] json) {
        return OneLine.of(json).map(ExportRow.AsItStands::new);
    }

    /** Eight bytes a pair are what is remembered of it, so that a million of them are little. */
    private static long place(String id) {
        return Long.parseUnsignedLong(Ids.of("preferred", id).substring(0, 16), 16);
    }

    private boolean isPreferred(AcceptedRecord record) {
        if (sorted == null) {
            sorted = preferred.build().sorted().toArray();
        }
        return Arrays.binarySearch(sorted, place(record.id())) >= 0;
    }

    private boolean add(@Nullable RowFiles files, ExportRow row, List<ChatMessage> prompt) throws IOException {
        if (row instanceof ExportRow.LeftOut left) {
            leftOut.merge(left.why(), 1L, Long::sum);
            return false;
        }
        if (files == null) {
            throw new IllegalStateException("there is no file for a row of " + plan.format());
        }
        files.add(row, plan.split().validates(prompt));
        return true;
    }

    /** Closes the files, and says what is in them and where it comes from. */
    public Manifest finished(
            RecipesOfRuns recipes, Map<String, Map<Integer, Long>> from, Map<String, Map<Integer, Long>> until)
            throws IOException {
        var files = new ArrayList<ExportedFile>();
        for (var written : new RowFiles[] {records, pairs}) {
            if (written != null) {
                files.addAll(written.finished());
            }
        }
        var manifest = new Manifest(
                plan.dataset(),
                plan.format().label(),
                plan.scorer(),
                plan.version(),
                files,
                plan.split().share(),
                leftOut,
                facts.period().orElse(null),
                facts.provenance(recipes.of(facts.runs())),
                from,
                until);
        Files.writeString(directory.file(DatasetCard.NAME), DatasetCard.of(manifest), StandardCharsets.UTF_8);
        return manifest;
    }

    @Override
    public void close() throws IOException {
        try {
            if (records != null) {
                records.close();
            }
        } finally {
            if (pairs != null) {
                pairs.close();
            }
        }
    }
}
