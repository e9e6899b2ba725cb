/** The rules that hold for the house as a whole. */
@NullMarked
package dev.millrace.house;

import org.jspecify.annotations.NullMarked;
