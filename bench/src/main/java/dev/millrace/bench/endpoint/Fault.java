package dev.millrace.bench.endpoint;

import dev.millrace.cli.outcome.BadInput;

/**
 * A way to fail, and which calls fail so.
 *
 * @param model the only model that fails; empty for every one
 * @param word fails only prompts that hold it; empty for all
 * @param every fails only each n-th of these calls; 0 or 1 for all
 */
public record Fault(Kind kind, String model, String word, int every) {

    /** Fills in what is not said. */
    public Fault {
        model = model == null ? "" : model;
        word = word == null ? "" : word;
        every = Math.max(1, every);
        if (kind == null) {
            throw new BadInput("a fault has no kind");
        }
        if (kind == Kind.REFUSED && !(model.isEmpty() && word.isEmpty() && every == 1)) {
            throw new BadInput("connections are refused for all calls or for none");
        }
    }

    /** How a call fails. */
    public enum Kind {
        /** 429, with Retry-After where the endpoint says it. */
        TOO_MANY,
        /** Nobody listens, and connections that were open are broken. */
        REFUSED,
        /** Never an answer. */
        SILENT,
        /** A right answer, byte by byte. */
        DRIP,
        /** 500. */
        ERROR,
        /** 400, for what the prompt says. */
        BAD_REQUEST,
        /** 401. */
        UNAUTHORIZED,
        /** 404, as of a model that is not there. */
        NOT_FOUND,
        /** 200, and what is no JSON. */
        GARBAGE,
        /** 200, and JSON that ends in the middle. */
        TRUNCATED,
        /** A right answer of 5 MB. */
        HUGE,
        /** The connection breaks in the middle of a right answer. */
        RESET
    }

    /** All calls fail so. */
    public static Fault all(Kind kind) {
        return new Fault(kind, "", "", 1);
    }

    /** Only calls of this model. */
    public Fault ofModel(String only) {
        return new Fault(kind, only, word, every);
    }

    /** Only prompts that hold this word. */
    public Fault where(String held) {
        return new Fault(kind, model, held, every);
    }

    /** Only each n-th of them. */
    public Fault each(int nth) {
        return new Fault(kind, model, word, nth);
    }

    boolean meets(Question question) {
        return (model.isEmpty() || model.equals(question.model()))
                && question.prompt().contains(word);
    }
}
