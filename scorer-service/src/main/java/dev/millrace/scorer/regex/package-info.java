/** Matching a reply with a regular expression. */
@NullMarked
package dev.millrace.scorer.regex;

import org.jspecify.annotations.NullMarked;
