/**
 * Instructions that can be verified: what is said to a model about the form of its reply, and the exact check of whether
 * it was followed, in the spirit of IFEval (Zhou et al. 2023, arXiv 2311.07911).
 */
@NullMarked
package dev.millrace.recipes.instruction;

import org.jspecify.annotations.NullMarked;
