package dev.millrace.models.embedded.english;

/**
 * The finite verb of a clause with what belongs to it, as places in the clause's words.
 *
 * @param auxiliary the word that moves to the front in a question: {@code is}, {@code can}, {@code does}
 * @param auxiliaryAt its place, or the place of the main verb where a question has to add {@code do}
 * @param base the main verb without ending; {@code be} for a copula
 */
record VerbGroup(Form form, String auxiliary, int auxiliaryAt, int mainAt, String base, boolean negated) {

    enum Form {
        COPULA,
        PASSIVE,
        PROGRESSIVE,
        PERFECT,
        MODAL,
        SIMPLE
    }

    boolean isPast() {
        return auxiliary.equals("did")
                || auxiliary.equals("was")
                || auxiliary.equals("were")
                || auxiliary.equals("had");
    }

    boolean needsDo() {
        return form == Form.SIMPLE && auxiliaryAt == mainAt;
    }
}
