/** How a prompt becomes a generation: which models are asked, and how what they say is put together. */
@NullMarked
package dev.millrace.generator.teaching;

import org.jspecify.annotations.NullMarked;
