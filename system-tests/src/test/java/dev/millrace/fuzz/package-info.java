/** Every reader of bytes that come from topics, files and endpoints, under attack. */
@NullMarked
package dev.millrace.fuzz;

import org.jspecify.annotations.NullMarked;
