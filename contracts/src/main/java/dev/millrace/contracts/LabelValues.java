package dev.millrace.contracts;

import java.util.HashSet;
import java.util.Set;

/**
 * The values that one label of meters may have: the first {@value #MOST} that come keep their names, all further ones are
 * {@value #OTHER}, so that no label grows without bound.
 *
 * <p>Safe for use by several threads.
 */
public final class LabelValues {

    /** The most names. */
    public static final int MOST = 50;

    /** Stands for all that have no name of their own. */
    public static final String OTHER = "other";

    /** Stands where there is nothing to name: a meter's labels always have values. */
    public static final String NONE = "none";

    private final Set<String> named = new HashSet<>();

    /** The label for a value: its name, or {@value #OTHER}. */
    public synchronized String of(String value) {
        if (value.isEmpty() || value.equals(NONE)) {
            return NONE;
        }
        if (named.size() < MOST && !value.equals(OTHER)) {
            named.add(value);
        }
        return named.contains(value) ? value : OTHER;
    }
}
