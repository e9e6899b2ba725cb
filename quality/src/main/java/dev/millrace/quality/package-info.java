/**
 * What is good: rules on single items, and signatures by which items are the same. One file for each rule; {@link
 * dev.millrace.quality.Rules} knows them all by name, and {@link dev.millrace.quality.Gates} judges by them.
 */
@NullMarked
package dev.millrace.quality;

import org.jspecify.annotations.NullMarked;
