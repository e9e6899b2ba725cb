/**
 * What is asked for: recipes and their stages, the templates that become prompts, the forms of replies and their parsers,
 * and the rubrics by which judges judge.
 */
@NullMarked
package dev.millrace.recipes;

import org.jspecify.annotations.NullMarked;
