package dev.millrace.cli.calibration;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.Spend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a judge said of a set of pairs, and how often it was right. */
public final class Calibration {

    /** What came of one pair. */
    private enum Outcome {
        RIGHT,
        WRONG,
        UNCLEAR
    }

    private final CalibrationSet set;
    private final Map<String, Map<Integer, Score>> byPair = new HashMap<>();

    /** Nothing was said yet. */
    public Calibration(CalibrationSet set) {
        this.set = set;
    }

    /**
     * Hears what the judge said of one value.
     *
     * @param item 0 for the better one, 1 for the worse one
     */
    public void hear(String pair, int item, Score score) {
        byPair.computeIfAbsent(pair, first -> new HashMap<>()).put(item, score);
    }

    /** A table: accuracy in all, on the hard pairs and by language; swap consistency where the judge compares; the cost. */
    public List<String> lines(String judge, Spend spend) {
        var lines = new ArrayList<String>();
        lines.add(set.name() + ": " + set.pairs().size() + " pairs, judged by " + judge + model() + " by the rubric "
                + set.rubric() + " of " + set.recipe().name());
        lines.add(String.format(
                Locale.ROOT, "  %-20s %6s %6s %6s %8s %9s", "", "pairs", "right", "wrong", "unclear", "accuracy"));
        lines.add(line("all", pair -> true));
        lines.add(line("hard", CalibrationPair::hard));
        var languages = new TreeSet<String>();
        set.pairs().forEach(pair -> languages.add(pair.language()));
        if (languages.size() > 1) {
            languages.forEach(
                    language -> lines.add(line(language, pair -> pair.language().equals(language))));
        }
        swapConsistency(lines);
        lines.add(String.format(
                Locale.ROOT,
                "  tokens: %,d prompt, %,d completion%s",
                spend.judge().prompt(),
                spend.judge().completion(),
                spend.money() > 0 ? String.format(Locale.ROOT, "; money: %.4f", spend.money()) : ""));
        return lines;
    }

    private String line(String name, Predicate<CalibrationPair> which) {
        var pairs = set.pairs().stream().filter(which).toList();
        var right = count(pairs, Outcome.RIGHT);
        return String.format(
                Locale.ROOT,
                "  %-20s %6d %6d %6d %8d %9s",
                name,
                pairs.size(),
                right,
                count(pairs, Outcome.WRONG),
                count(pairs, Outcome.UNCLEAR),
                share(right, pairs.size()));
    }

    private long count(List<CalibrationPair> pairs, Outcome outcome) {
        return pairs.stream().filter(pair -> outcome(pair) == outcome).count();
    }

    /** Right is only what is told apart: a tie, and what cannot be understood, is unclear. */
    private Outcome outcome(CalibrationPair pair) {
        var said = byPair.getOrDefault(pair.id(), Map.of());
        var good = said.get(0);
        var bad = said.get(1);
        if (good == null || bad == null || !isUnderstood(good) || !isUnderstood(bad) || good.value() == bad.value()) {
            return Outcome.UNCLEAR;
        }
        return good.value() > bad.value() ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static boolean isUnderstood(Score score) {
        return score.tells()
                && !(score instanceof Score.Judgement judgement
                        && judgement.verdict().isEmpty());
    }

    private void swapConsistency(List<String> lines) {
        var comparisons = set.pairs().stream()
                .map(pair -> byPair.getOrDefault(pair.id(), Map.of()).get(0))
                .filter(Score.Comparison.class::isInstance)
                .toList();
        if (!comparisons.isEmpty()) {
            var consistent = comparisons.stream().filter(Score::tells).count();
            lines.add(String.format(
                    Locale.ROOT,
                    "  swap consistency: %s (%d of %d pairs judged alike in both orders)",
                    share(consistent, comparisons.size()),
                    consistent,
                    comparisons.size()));
        }
    }

    private String model() {
        return byPair.values().stream()
                .flatMap(scores -> scores.values().stream())
                .map(Calibration::model)
                .filter(Objects::nonNull)
                .filter(model -> !model.isEmpty())
                .findFirst()
                .map(model -> " (" + model + ")")
                .orElse("");
    }

    private static String model(Score score) {
        if (score instanceof Score.Judgement judgement) {
            return judgement.model();
        }
        return score instanceof Score.Comparison comparison ? comparison.model() : "";
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
