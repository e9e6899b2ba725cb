package dev.millrace.cli.explain;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A record's whole way, told in lines: seed, then prompt, replies, items with scores, and verdict of each stage. */
public final class Story {

    private static final int LONGEST_TEXT = 1200;

    private final List<String> lines = new ArrayList<>();
    private final Way way;
    private final Found found;

    private Story(Way way, Found found) {
        this.way = way;
        this.found = found;
    }

    /** The story of one record. */
    public static List<String> of(String id, Way way, Found found) {
        var story = new Story(way, found);
        story.tell(id);
        return List.copyOf(story.lines);
    }

    private void tell(String id) {
        lines.add("record " + id + way.run().map(run -> " of run " + run).orElse(""));
        tellSeed();
        for (int i = 0; i < way.stops().size(); i++) {
            tellStop(way.stops().get(i), i == way.stops().size() - 1);
        }
        if (way.stops().isEmpty()) {
            tellVerdict();
        }
    }

    private void tellSeed() {
        if (way.seed().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("seed " + way.seed() + found.seed().map(Story::origin).orElse(" (no longer on its topic)"));
        found.seed().ifPresent(seed -> values(seed.values()));
    }

    private static String origin(Seed seed) {
        return (seed.source().isEmpty() ? "" : " from " + seed.source())
                + (seed.stratum().isEmpty() ? "" : ", stratum " + seed.stratum())
                + (seed.licence().isEmpty() ? "" : ", licence " + seed.licence());
    }

    private void tellStop(Way.Stop stop, boolean last) {
        lines.add("");
        var prompt = found.promptOf(stop.prompt());
        var stage = prompt.map(known -> "stage " + known.stage() + ", ").orElse("");
        lines.add(stage + "prompt " + stop.prompt() + (prompt.isEmpty() ? " (no longer on its topic)" : ""));
        prompt.ifPresent(this::tellPrompt);
        found.generationOf(stop.prompt()).ifPresent(this::tellReplies);
        found.scoresOf(stop.prompt())
                .filter(scored -> stop.item() < scored.items().size())
                .ifPresent(scored -> tellItem(
                        stop.item(), scored.items().size(), scored.items().get(stop.item())));
        if (last) {
            tellVerdict();
        } else {
            lines.add("  item " + stop.item() + " passed and was asked on");
        }
    }

    private void tellPrompt(Prompt prompt) {
        lines.add("  asked " + (prompt.models().isEmpty() ? "nobody, for its reply was given" : prompt.models())
                + ", n=" + prompt.sampling().n() + (prompt.round() > 0 ? ", round " + prompt.round() : ""));
        prompt.messages().forEach(message -> text(message.role().name().toLowerCase(Locale.ROOT), message.content()));
    }

    private void tellReplies(Generation generation) {
        for (int i = 0; i < generation.replies().size(); i++) {
            var reply = generation.replies().get(i);
            var by = reply.model().isEmpty() ? reply.alias() : reply.model();
            text("reply " + i + (by.isEmpty() ? "" : " by " + by), reply.text());
            if (!reply.notice().isEmpty()) {
                text("notice", reply.notice());
            }
        }
        generation
                .failures()
                .forEach(failure -> lines.add("  failed: " + failure.alias() + " " + failure.reason()
                        + (failure.detail().isEmpty() ? "" : ", " + failure.detail())));
    }

    private void tellItem(int index, int of, Item item) {
        lines.add("  item " + index + " of " + of + ", from reply " + item.reply());
        values(item.values());
        var fault = item.fault();
        if (fault != null) {
            lines.add("    fault: " + fault.rule() + ", " + fault.detail());
        }
        item.scores().forEach(score -> lines.add("    " + ScoreLine.of(score)));
    }

    private void tellVerdict() {
        if (way.rejected().isEmpty()) {
            lines.add("  accepted");
            return;
        }
        var rejected = way.rejected().get();
        lines.add("  " + rejected.kind().name().toLowerCase(Locale.ROOT) + " rejected"
                + (rejected.stage().isEmpty() ? "" : " at stage " + rejected.stage()));
        rejected.reasons().forEach(reason -> lines.add("    " + reason.rule() + ": " + reason.detail()));
        if (way.stops().isEmpty() || found.scoresOf(rejected.prompt()).isEmpty()) {
            values(rejected.values());
        }
    }

    private void values(Map<String, String> values) {
        values.forEach((name, value) -> text("  " + name, value));
    }

    private void text(String label, String text) {
        var shown = Excerpt.cut(text, LONGEST_TEXT)
                + (text.length() <= LONGEST_TEXT ? "" : " (" + text.length() + " characters)");
        lines.add("  " + label + ": " + shown.strip().replaceAll("\\R", "\n      "));
    }
}
