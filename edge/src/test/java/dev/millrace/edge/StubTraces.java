package dev.millrace.edge;

import dev.millrace.contracts.PromptName;
import dev.millrace.service.Step;
import dev.millrace.service.Traces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Traces that write down what they are told; the header of a step is its name. */
final class StubTraces implements Traces {

    final List<String> told = new ArrayList<>();

    @Override
    public Step issue(PromptName prompt, String before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Step begin(String what, PromptName prompt, String header) {
        told.add(what + " after " + header);
        return new Step() {
            @Override
            public Map<String, String> headers() {
                return Map.of(HEADER, what);
            }

            @Override
            public void say(String name, String value) {
                told.add(name + "=" + value);
            }

            @Override
            public void called(String alias, String purpose, String outcome, Instant began, Duration took) {
                told.add("call of " + alias + " " + outcome);
            }

            @Override
            public void fail(String reason) {
                told.add("failed: " + reason);
            }

            @Override
            public void end() {
                told.add("ends");
            }
        };
    }

    @Override
    public Map<String, String> carried(String header) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
