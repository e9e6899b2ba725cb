package dev.millrace.bench.plant;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each process of a plant computed until now: it says more than a clock where a machine has other work too. */
public record ProcessorTime(Map<String, Duration> processes) {

    /** Of the broker and the services. */
    public static ProcessorTime now(Plant plant) {
        var times = new LinkedHashMap<String, Duration>();
        times.put(Plant.BROKER, of(plant.process(Plant.BROKER).toHandle()));
        Plant.SERVICES.forEach(
                service -> times.put(service, of(plant.process(service).toHandle())));
        return new ProcessorTime(times);
    }

    /** Of this process. */
    public static Duration own() {
        return of(ProcessHandle.current());
    }

    /** What each has computed since. */
    public ProcessorTime since(ProcessorTime earlier) {
        var times = new LinkedHashMap<String, Duration>();
        processes.forEach(
                (name, time) -> times.put(name, time.minus(earlier.processes.getOrDefault(name, Duration.ZERO))));
        return new ProcessorTime(times);
    }

    /** Of one of them. */
    public Duration of(String name) {
        return processes.getOrDefault(name, Duration.ZERO);
    }

    /** Of all together. */
    public Duration total() {
        return processes.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
