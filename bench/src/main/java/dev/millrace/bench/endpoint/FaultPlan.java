package dev.millrace.bench.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which calls fail now, and how; the fault that was planned first counts. */
final class FaultPlan {

    private final Map<Fault, Integer> met = new LinkedHashMap<>();

    void add(Fault fault) {
        met.putIfAbsent(fault, 0);
    }

    void clear() {
        met.clear();
    }

    List<Fault> all() {
        return List.copyOf(met.keySet());
    }

    boolean refuses() {
        return met.keySet().stream().anyMatch(fault -> fault.kind() == Fault.Kind.REFUSED);
    }

    Fault.@Nullable Kind of(Question question) {
        for (var planned : met.entrySet()) {
            var fault = planned.getKey();
            if (fault.meets(question)) {
                planned.setValue(planned.getValue() + 1);
                if (planned.getValue() % fault.every() == 0) {
                    return fault.kind();
                }
            }
        }
        return null;
    }
}
