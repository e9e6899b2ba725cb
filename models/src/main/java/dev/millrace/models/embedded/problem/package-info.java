/**
 * Arithmetic word problems: one grammar of scenes by which they are composed, read back and solved.
 *
 * <p>A scene's clauses say in both languages what happens to one quantity, and by which formula. Writing a
 * {@link dev.millrace.models.embedded.problem.Story} fills the blanks of its clauses; reading one recognises them.
 */
@NullMarked
package dev.millrace.models.embedded.problem;

import org.jspecify.annotations.NullMarked;
