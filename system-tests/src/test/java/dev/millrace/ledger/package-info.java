/** Faults planted around the ledger, here because they reach into its entries. */
@NullMarked
package dev.millrace.ledger;

import org.jspecify.annotations.NullMarked;
