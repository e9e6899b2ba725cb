package dev.millrace.fuzz;

import java.util.regex.Pattern;

/**
 * How an attack on one target went, as Jazzer's log says.
 *
 * @param features what of the instrumented code the inputs reached, as the fuzzer counts it
 * @param findings 1 if an input broke the target, which ends the attack
 */
record Attack(String target, long inputs, long seconds, long features, int findings) {

    private static final Pattern INPUTS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");

    private static final Pattern SECONDS = Pattern.compile("Done \\d+ runs in (\\d+) second");

    private static final Pattern FEATURES = Pattern.compile("\\bft: (\\d+)");

    static Attack read(String target, int exit, String log) {
        return new Attack(target, last(INPUTS, log), last(SECONDS, log), last(FEATURES, log), exit == 0 ? 0 : 1);
    }

    private static long last(Pattern pattern, String log) {
        return pattern.matcher(log)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .reduce(0, (before, next) -> next);
    }
}
