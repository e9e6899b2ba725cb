package dev.millrace.cli.export;

import dev.millrace.cli.export.Manifest.ExportedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files for rows of one topic: one for each side of the split. */
final class RowFiles implements AutoCloseable {

    private static final String TRAIN = "train";

    private static final String VALIDATION = "validation";

    private final String topic;
    private final boolean mayBeMissing;
    private final ExportDirectory directory;
    private final Map<String, RowFile> sides = new TreeMap<>();

    /**
     * Begins them.
     *
     * @param noun how the files' names begin where the directory has those of several topics; else empty
     * @param mayBeMissing whether there is no file for training either if there are no rows for it
     */
    RowFiles(
            ExportDirectory directory,
            ExportPlan plan,
            String topic,
            String noun,
            Class<? extends ExportRow> columns,
            boolean mayBeMissing)
            throws IOException {
        this.topic = topic;
        this.mayBeMissing = mayBeMissing;
        this.directory = directory;
        for (var side : plan.split().hasValidation() ? List.of(TRAIN, VALIDATION) : List.of(TRAIN)) {
            var name = noun.isEmpty() ? side : plan.split().hasValidation() ? noun + "-" + side : noun;
            var path = directory.file(name + "." + plan.type().label());
            sides.put(side, new RowFile(path, plan.type(), columns));
        }
    }

    void add(ExportRow row, boolean validation) throws IOException {
        var side = sides.get(validation ? VALIDATION : TRAIN);
        if (side == null) {
            throw new IllegalStateException("a row for validation, where nothing is");
        }
        side.add(row);
    }

    /** Closes them, takes away those without rows that need not be there, and says what is in the others. */
    List<ExportedFile> finished() throws IOException {
        var finished = new ArrayList<ExportedFile>();
        for (var entry : sides.entrySet()) {
            var side = entry.getValue();
            side.close();
            var file = side.written(topic, entry.getKey());
            if (side.count() == 0 && (mayBeMissing || entry.getKey().equals(VALIDATION))) {
                Files.delete(directory.file(file.file()));
            } else {
                finished.add(file);
            }
        }
        return finished;
    }

    @Override
    public void close() throws IOException {
        for (var side : sides.values()) {
            side.close();
        }
    }
}
