package dev.millrace.fuzz;

/** A reader of bytes under attack: it gives a value or refuses as it promises, whatever the bytes are. */
@FunctionalInterface
public interface FuzzTarget {

    /** Has the bytes read; throws where a promise of the reader is broken. */
    void read(byte[] input) throws Exception;
}
