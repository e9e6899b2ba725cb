/** What endpoints answer, under attack. */
@NullMarked
package dev.millrace.models.http;

import org.jspecify.annotations.NullMarked;
