/**
 * What is asked for: recipes and their stages, the templates that become prompts, the forms of replies and their parsers,
 * and the rubrics by which judges judge.
 *
 * <p>Plain Java: of Quarkus it knows only Qute's engine ({@code qute-core}), which stands alone.
 */
@NullMarked
package dev.millrace.recipes;

import org.jspecify.annotations.NullMarked;
