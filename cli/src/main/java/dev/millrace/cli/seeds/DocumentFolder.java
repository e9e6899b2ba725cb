package dev.millrace.cli.seeds;

import dev.millrace.cli.documents.DocumentChunks;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A folder of Markdown and plain text: every chunk of every document is a seed.
 *
 * @param chunkWords about how many words a chunk has at most
 * @param licence under which the documents may be used, or empty
 */
public record DocumentFolder(Path folder, int chunkWords, String licence) implements SeedSource {

    /** The largest document; far beyond any book's chapter. */
    static final long MOST_BYTES = 16 * 1024 * 1024;

    private static final List<String> ENDINGS = List.of(".md", ".txt");

    @Override
    public void read(Consumer<Placed> taker) {
        var documents = documents();
        if (documents.isEmpty()) {
            throw new BadInput(folder + " holds no *.md or *.txt file");
        }
        var chunks = new Count();
        documents.forEach((name, file) -> readDocument(name, file, placed -> {
            chunks.seen++;
            taker.accept(placed);
        }));
        if (chunks.seen == 0) {
            throw new BadInput("the documents in " + folder + " hold no text");
        }
    }

    private void readDocument(String name, Path file, Consumer<Placed> taker) {
        var text = StrictText.of(file, folder.resolve(name).toString(), MOST_BYTES);
        var ordinal = 0;
        for (var chunk : DocumentChunks.of(name, text, chunkWords)) {
            if (chunk.text().getBytes(StandardCharsets.UTF_8).length > PromptFile.MOST_LINE_BYTES) {
                throw new BadInput(folder.resolve(name) + " chunk " + (ordinal + 1) + " is longer than "
                        + StrictText.size(PromptFile.MOST_LINE_BYTES));
            }
            taker.accept(new Placed(
                    folder.resolve(name) + " chunk " + (ordinal + 1),
                    seed(name, ordinal, chunk.title(), chunk.text())));
            ordinal++;
        }
    }

    private Seed seed(String name, int ordinal, String title, String text) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("document", text);
        variables.put("title", title);
        variables.put("language", Script.languageOf(text));
        try {
            return new Seed(
                    Ids.of("document", name, ordinal, text),
                    "",
                    "",
                    "",
                    Map.of("document", name),
                    variables,
                    "",
                    List.of(),
                    name + " chunk " + (ordinal + 1),
                    licence,
                    0);
        } catch (IllegalArgumentException refused) {
            throw new BadInput(folder.resolve(name) + ": " + refused.getMessage(), refused);
        }
    }

    /** Documents by their path within the folder, with '/' on every system, in the order of those paths. */
    private Map<String, Path> documents() {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + (Files.exists(folder) ? " is not a directory" : " does not exist"));
        }
        var documents = new TreeMap<String, Path>();
        try {
            collect(folder, folder.toRealPath(), documents);
        } catch (IOException failed) {
            throw StrictText.unreadable(folder.toString(), failed);
        }
        return documents;
    }

    private void collect(Path directory, Path root, Map<String, Path> documents) {
        for (var entry : entries(directory)) {
            if (entry.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (Files.isSymbolicLink(entry)) {
                refuseLinkOut(entry, root);
            } else if (Files.isDirectory(entry)) {
                collect(entry, root, documents);
            } else if (isDocument(entry)) {
                documents.put(nameOf(entry), entry);
            }
        }
    }

    private static List<Path> entries(Path directory) {
        try (var entries = Files.list(directory)) {
            return new ArrayList<>(entries.sorted().toList());
        } catch (IOException failed) {
            throw StrictText.unreadable(directory.toString(), failed);
        }
    }

    /** A link that stays within the folder is passed over: what it points to is read where it stands. */
    private static void refuseLinkOut(Path link, Path root) {
        try {
            var target = link.toRealPath();
            var matters = isDocument(link) || Files.isDirectory(target);
            if (matters && !target.startsWith(root)) {
                throw new BadInput(link + " is a link out of the directory, to " + target);
            }
        } catch (IOException broken) {
            if (isDocument(link)) {
                throw new BadInput(link + " is a link that leads nowhere", broken);
            }
        }
    }

    private static boolean isDocument(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private String nameOf(Path file) {
        var names = new ArrayList<String>();
        folder.relativize(file).forEach(part -> names.add(part.toString()));
        return String.join("/", names);
    }

    private static final class Count {
        private long seen;
    }
}
