package dev.millrace.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A schedule's decisions, one number at a time: drawn from a seed and noted, or read from a list that was noted. */
final class Choices {

    private final RandomGenerator random;
    private final List<Integer> given;
    private final List<Integer> made = new ArrayList<>();

    private Choices(RandomGenerator random, List<Integer> given) {
        this.random = random;
        this.given = given;
    }

    /** Decisions drawn from a seed. */
    static Choices of(long seed) {
        return new Choices(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), List.of());
    }

    /** Decisions from a list; where it ends, each is 0, which is always the simplest. */
    static Choices of(List<Integer> given) {
        return new Choices(RandomGeneratorFactory.of("L64X128MixRandom").create(0), given);
    }

    /** A number from 0 to before {@code bound}. */
    int below(int bound) {
        int choice;
        if (given.isEmpty()) {
            choice = random.nextInt(bound);
        } else {
            choice = made.size() < given.size() ? given.get(made.size()) % bound : 0;
        }
        made.add(choice);
        return choice;
    }

    /** A number from a range, both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    /** One of some values. */
    <T> T of(List<T> values, boolean remove) {
        var place = below(values.size());
        return remove ? values.remove(place) : values.get(place);
    }

    /** All decisions so far. */
    List<Integer> made() {
        return List.copyOf(made);
    }
}
