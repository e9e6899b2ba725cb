/** The workload of the ledger's benchmark is one of a real ledger. */
@NullMarked
package dev.millrace.bench.ledger;

import org.jspecify.annotations.NullMarked;
