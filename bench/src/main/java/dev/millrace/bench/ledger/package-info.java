/** What one input costs the ledger, its state being maps. */
@NullMarked
package dev.millrace.bench.ledger;

import org.jspecify.annotations.NullMarked;
