package dev.millrace.models.embedded;

/** What a rule of the judge found: whether the text passes, and one sentence that says why. */
public record Judgement(boolean passes, String explanation) {

    static Judgement pass(String explanation) {
        return new Judgement(true, explanation);
    }

    static Judgement fail(String explanation) {
        return new Judgement(false, explanation);
    }
}
