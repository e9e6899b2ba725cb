package dev.millrace.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is kept of a prompt that was issued: all of it while it is open, and for a while after by which answer it settled. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OpenPrompt.class, name = "open"),
    @JsonSubTypes.Type(value = SettledPrompt.class, name = "settled")
})
public sealed interface PromptEntry permits OpenPrompt, SettledPrompt {}
