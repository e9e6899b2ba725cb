package dev.millrace.ledger;

/** One of the ledger's tables: what it is called, and what it holds. */
public record TableName<V>(String name, Class<V> type) {}
