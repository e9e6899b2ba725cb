package dev.millrace.bench.chaos;

import dev.millrace.bench.plant.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One thing that goes wrong.
 *
 * @param name the broker or a service
 * @param lasts how long; nothing for a kill, after which the process is started again at once
 */
public record Mishap(Kind kind, String name, Duration lasts) {

    /** What can happen to a process. */
    public enum Kind {
        /** SIGKILL. */
        KILL,
        /** SIGSTOP, and SIGCONT after a while. */
        FREEZE,
        /** SIGKILL, and a new start only after a while. */
        AWAY,
        /** Its state directory takes nothing more for a while. */
        FULL_DISK
    }

    /** How it is called in the table. */
    String words() {
        var what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return lasts.isZero() ? what : what + " " + lasts.toSeconds() + " s";
    }

    /** All that happens, in an order that the seed alone decides; every process is killed about as often. */
    static List<Mishap> all(ChaosPlan plan) {
        var names = new ArrayList<>(Plant.SERVICES);
        names.add(Plant.BROKER);
        var lot = new Random(plan.seed());
        var all = new ArrayList<Mishap>();
        for (int kill = 0; kill < plan.kills(); kill++) {
            all.add(new Mishap(Kind.KILL, names.get(kill % names.size()), Duration.ZERO));
        }
        for (int freeze = 0; freeze < plan.freezes(); freeze++) {
            all.add(new Mishap(Kind.FREEZE, names.get(freeze % names.size()), plan.frozenFor()));
        }
        if (!plan.brokerAway().isZero()) {
            all.add(new Mishap(Kind.AWAY, Plant.BROKER, plan.brokerAway()));
        }
        if (!plan.diskFull().isZero()) {
            all.add(new Mishap(Kind.FULL_DISK, SmallDisk.SERVICE, plan.diskFull()));
        }
        Collections.shuffle(all, lot);
        return List.copyOf(all);
    }
}
