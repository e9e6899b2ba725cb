package dev.millrace.service;

import dev.millrace.contracts.PromptName;
import java.util.Map;

/** The traces of prompts: the prompt's id is the trace's id, in whichever service a step is taken. */
public interface Traces extends AutoCloseable {

    /** The header that says of which trace and step a message comes, as W3C Trace Context has it. */
    String HEADER = "traceparent";

    /** Nobody asked for traces: nothing is kept, nothing is sent, no message has a header more. */
    Traces OFF = new Traces() {

        @Override
        public Step issue(PromptName prompt, String before) {
            return Step.NONE;
        }

        @Override
        public Step begin(String what, PromptName prompt, String header) {
            return Step.NONE;
        }

        @Override
        public Map<String, String> carried(String header) {
            return Map.of();
        }

        @Override
        public void close() {}
    };

    /**
     * The first step of a prompt's trace; a prompt that is issued again takes it again, as the same one.
     *
     * @param before the id of the prompt that it continues, to whose trace it is linked; empty if it continues none
     */
    Step issue(PromptName prompt, String before);

    /**
     * A step that follows what the header names, or the prompt's issue if that names no step of the prompt's trace.
     *
     * @param what its name
     * @param header the value of a message's {@link #HEADER}, from whomever; empty without one
     */
    Step begin(String what, PromptName prompt, String header);

    /** The header again, for a message on its way within a service; nothing if it names no step. */
    Map<String, String> carried(String header);

    /** Sends what is still to be sent, for a few seconds at most. */
    @Override
    void close();
}
