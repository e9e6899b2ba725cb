/**
 * Generations in, scores out.
 *
 * <pre>
 * generations-in ─► GenerationProcessor ─► GenerationScorer ─► HeuristicReward
 *                        │   └─► scores-out                 ├► JudgeScorer ─► models
 *                        └─► dead-letters-out               └► ArithmeticVerifier and other verifiers
 * recipes-in ─► RecipeListener ─► RubricShelf, where judges look
 * </pre>
 *
 * A generation is done when its scores are written: at least once, in any order, as many at once as the judges bear.
 */
@NullMarked
package dev.millrace.scorer;

import org.jspecify.annotations.NullMarked;
