/** What the embedded model can do with arithmetic word problems: compose, solve and judge them. */
@NullMarked
package dev.millrace.models.embedded.arithmetic;

import org.jspecify.annotations.NullMarked;
