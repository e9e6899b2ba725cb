package dev.millrace.cli.books;

import java.util.Comparator;

/** Where an entry of a run's books belongs. */
public record Place(String stage, String stratum) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::stage).thenComparing(Place::stratum);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
