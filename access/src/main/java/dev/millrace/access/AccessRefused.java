package dev.millrace.access;

/** Thrown where what a program is told of Kafka can never work; its message is one sentence for whoever set it. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    AccessRefused(String sentence) {
        super(sentence);
    }
}
