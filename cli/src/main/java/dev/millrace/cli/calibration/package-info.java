/** How well a judge judges: pairs of which it is known which one is better, and what it said of them. */
@NullMarked
package dev.millrace.cli.calibration;

import org.jspecify.annotations.NullMarked;
