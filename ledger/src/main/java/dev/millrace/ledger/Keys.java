package dev.millrace.ledger;

import dev.millrace.contracts.Ids;
import dev.millrace.contracts.RunId;

/** Where in the state what stands; names of runs hold no '|', so no two keys can meet. */
final class Keys {

    /** The only key of its table. */
    static final String LIVE = "live";

    private Keys() {}

    static String stratum(RunId run, int stratum) {
        return run + "|" + stratum;
    }

    static String stratumNumber(RunId run, String name) {
        return run + "|stratum|" + Ids.of(name);
    }

    static String round(RunId run, int stratum, int round) {
        return run + "|" + stratum + "|" + round;
    }

    static String seed(RunId run, int stratum, long number) {
        return run + "|" + stratum + "|" + number;
    }

    static String earlySeed(RunId run, long number) {
        return run + "|early|" + number;
    }

    static String seedId(RunId run, String id) {
        return run + "|seed|" + Ids.of(id);
    }

    static String pending(RunId run, int stratum, int stage, long number) {
        return run + "|" + stratum + "|" + stage + "|" + number;
    }

    static String place(RunId run, int place) {
        return run + "|place|" + place;
    }

    static String itemSignature(RunId run, int stage, String signature) {
        return run + "|item|" + stage + "|" + signature;
    }

    static String recordSignature(String dataset, String signature) {
        return dataset + "|record|" + signature;
    }

    /** A few names of marks that are forgotten when their run is over. */
    static String passing(RunId run, long number) {
        return run + "|passing|" + number;
    }
}
