package dev.millrace.models.embedded;

/**
 * A question that a document answers, its answer, and the sentence or table row that says so.
 *
 * @param evidence the words of the document from which both were derived
 */
public record QuestionAnswer(String question, String answer, String evidence) {}
