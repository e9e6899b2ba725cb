package dev.millrace.contracts;

/**
 * The seed from which a text descends.
 *
 * @param depth synthetic depth of the seed's own text
 */
public record Origin(String seed, String source, String licence, int depth) {

    /** Refuses an origin without seed. */
    public Origin {
        seed = Fields.required("origin", "seed", seed);
        source = Fields.text(source);
        licence = Fields.text(licence);
        Fields.atLeast("origin", "depth", depth, 0);
    }
}
