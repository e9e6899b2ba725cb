/** The gates: which items of a scored generation may go on, as far as that can be told from it alone. */
@NullMarked
package dev.millrace.filter.gates;

import org.jspecify.annotations.NullMarked;
