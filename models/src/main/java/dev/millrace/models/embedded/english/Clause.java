package dev.millrace.models.embedded.english;

/**
 * A simple clause: who does what.
 *
 * @param rest everything after the verb that still belongs to the clause itself
 * @param tail what follows: another clause, an addition after a comma; often empty
 */
record Clause(Span subject, boolean plural, VerbGroup verb, Span rest, Span tail) {

    /** The complete clause in the order of a question: {@code does the ledger issue prompts slowly}. */
    String inverted(Naming naming) {
        return inverted(naming, rest);
    }

    /** The same with less after the verb. */
    String inverted(Naming naming, Span kept) {
        var name = naming.inQuestion(this);
        var words = rest.words();
        var sentence = rest.sentence();
        if (verb.needsDo()) {
            var adverbs = new Span(sentence, words, subject.to(), verb.mainAt()).text();
            return join(verb.auxiliary(), name, adverbs.equals("also") ? "" : adverbs, verb.base(), kept.text());
        }
        var between = new Span(sentence, words, verb.auxiliaryAt() + 1, verb.mainAt() + 1).text();
        var copula = verb.form() == VerbGroup.Form.COPULA;
        var adverbs = new Span(sentence, words, verb.auxiliaryAt() + 1, rest.from()).text();
        var cannot = verb.auxiliary().equals("cannot");
        return join(
                cannot ? "can" : verb.auxiliary(), name, cannot ? "not" : "", copula ? adverbs : between, kept.text());
    }

    private static String join(String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (!part.isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    boolean is(VerbGroup.Form form) {
        return verb.form() == form;
    }
}
