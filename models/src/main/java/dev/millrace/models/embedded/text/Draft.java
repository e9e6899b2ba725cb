package dev.millrace.models.embedded.text;

/** A question and its answer as a pattern derived them from the evidence, before they are judged. */
public record Draft(String question, String answer, String evidence) {}
