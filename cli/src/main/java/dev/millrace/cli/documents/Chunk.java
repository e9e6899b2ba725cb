package dev.millrace.cli.documents;

/**
 * A piece of a document, clean enough to stand in a prompt.
 *
 * @param ordinal its place in the document, from 0
 * @param title its headings, outermost first, joined with ' › '
 * @param text paragraphs and lists as plain lines; inline code keeps its backticks
 */
public record Chunk(int ordinal, String title, String text) {}
