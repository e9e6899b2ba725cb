/** Having a language model judge an item by a rubric. */
@NullMarked
package dev.millrace.scorer.judge;

import org.jspecify.annotations.NullMarked;
