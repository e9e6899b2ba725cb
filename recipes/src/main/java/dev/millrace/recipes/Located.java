package dev.millrace.recipes;

/** A word of a recipe and the line it stands on. */
record Located(String text, int line) {}
