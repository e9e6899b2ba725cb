/** What stands on the filter's topics, under attack. */
@NullMarked
package dev.millrace.filter;

import org.jspecify.annotations.NullMarked;
