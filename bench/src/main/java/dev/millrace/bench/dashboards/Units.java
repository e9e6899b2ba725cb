package dev.millrace.bench.dashboards;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers as Grafana writes them, in the units that our dashboards use. */
final class Units {

    private static final String[] THOUSANDS = {"", " K", " Mil", " Bil"};
    private static final String[] BYTES = {" B", " KiB", " MiB", " GiB", " TiB"};

    private static final Map<String, String> SUFFIXES = Map.of("short", "", "none", "", "cps", " c/s");

    private Units() {}

    static String text(double value, String unit, Optional<Integer> decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (unit.equals("percentunit") || unit.equals("percent")) {
            return digits(unit.equals("percent") ? value : value * 100, decimals) + "%";
        }
        if (unit.equals("bytes")) {
            return scaled(value, 1024, BYTES, decimals);
        }
        if (unit.equals("s") || unit.equals("ms")) {
            return time(unit.equals("s") ? value : value / 1000, decimals);
        }
        var suffix = SUFFIXES.get(unit);
        if (suffix == null) {
            throw new IllegalArgumentException("the unit " + unit + " is not drawn");
        }
        return scaled(value, 1000, THOUSANDS, decimals) + suffix;
    }

    private static String time(double seconds, Optional<Integer> decimals) {
        if (seconds != 0 && Math.abs(seconds) < 1) {
            return digits(seconds * 1000, decimals) + " ms";
        }
        if (seconds < 60) {
            return digits(seconds, decimals) + " s";
        }
        return seconds < 3600
                ? digits(seconds / 60, decimals) + " min"
                : seconds < 86_400
                        ? digits(seconds / 3600, decimals) + " h"
                        : digits(seconds / 86_400, decimals) + " d";
    }

    private static String scaled(double value, int base, String[] suffixes, Optional<Integer> decimals) {
        var scaled = value;
        var power = 0;
        while (Math.abs(scaled) >= base && power < suffixes.length - 1) {
            scaled /= base;
            power++;
        }
        return digits(scaled, decimals) + suffixes[power];
    }

    private static String digits(double value, Optional<Integer> decimals) {
        if (decimals.isPresent()) {
            return String.format(Locale.ROOT, "%." + decimals.get() + "f", value);
        }
        var size = Math.abs(value);
        var digits = size == 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 6;
        var text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
