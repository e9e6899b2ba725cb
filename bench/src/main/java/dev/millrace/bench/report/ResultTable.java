package dev.millrace.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, a row each, beside what is wanted. */
public final class ResultTable {

    private final String title;
    private final MachineFacts machine;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String what, String target, String measured, String met) {}

    /** An empty table; the facts are those of before the benchmark. */
    public ResultTable(String title, MachineFacts machine) {
        this.title = title;
        this.machine = machine;
    }

    /** What is to be no less than its target. */
    public void atLeast(String what, double target, double measured, String unit) {
        row(what, "≥ " + text(target, unit), text(measured, unit), measured >= target ? "met" : "missed");
    }

    /** What is to be no more than its target. */
    public void atMost(String what, double target, double measured, String unit) {
        row(what, "≤ " + text(target, unit), text(measured, unit), measured <= target ? "met" : "missed");
    }

    /** What has no target. */
    public void show(String what, double measured, String unit) {
        row(what, "", text(measured, unit), "");
    }

    /** A number of things, without a target. */
    public void count(String what, long number) {
        row(what, "", String.format(Locale.ROOT, "%,d", number), "");
    }

    /** What has no target and is no number. */
    public void show(String what, String measured) {
        row(what, "", measured, "");
    }

    /** The table as lines of text, in Markdown. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("### " + title);
        lines.add("");
        lines.add(machine.line());
        lines.add("");
        var all = new ArrayList<Row>();
        all.add(new Row("what", "target", "measured", ""));
        all.addAll(rows);
        var what = all.stream().mapToInt(row -> row.what.length()).max().orElse(0);
        var target = all.stream().mapToInt(row -> row.target.length()).max().orElse(0);
        var measured = all.stream().mapToInt(row -> row.measured.length()).max().orElse(0);
        for (var row : all) {
            lines.add(line(what, target, measured, row));
            if (lines.size() == 6) {
                lines.add("|" + "-".repeat(what + 2) + "|" + "-".repeat(target + 2) + "|" + "-".repeat(measured + 2)
                        + "|--------|");
            }
        }
        return lines;
    }

    /** Shows it. */
    public void print() {
        lines().forEach(System.out::println);
    }

    private static String line(int what, int target, int measured, Row row) {
        var format = "| %-" + what + "s | %" + target + "s | %" + measured + "s | %-6s |";
        return String.format(Locale.ROOT, format, row.what, row.target, row.measured, row.met);
    }

    private void row(String what, String target, String measured, String met) {
        rows.add(new Row(what, target, measured, met));
        // Whoever waits for the table sees what there is.
        System.err.println(what + ": " + measured);
    }

    private static String text(double value, String unit) {
        var digits =
                Math.abs(value) >= 100 || value == Math.rint(value) ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        var number = String.format(Locale.ROOT, digits, value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
