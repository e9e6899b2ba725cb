/** Checking a reply that is JSON against a schema. */
@NullMarked
package dev.millrace.scorer.schema;

import org.jspecify.annotations.NullMarked;
