package dev.millrace.filter;

import dev.millrace.contracts.PromptName;
import dev.millrace.service.Step;
import dev.millrace.service.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Traces that write down what they are told, and name each step by its number in the header. */
final class StubTraces implements Traces {

    final List<String> told = new ArrayList<>();

    private int steps;

    @Override
    public Step issue(PromptName prompt, String before) {
        return step("issue " + prompt.id() + (before.isEmpty() ? "" : " after " + before));
    }

    @Override
    public Step begin(String what, PromptName prompt, String header) {
        return step(what + " " + prompt.id() + " after " + header);
    }

    @Override
    public Map<String, String> carried(String header) {
        return header.isEmpty() ? Map.of() : Map.of(HEADER, header);
    }

    @Override
    public void close() {}

    private Step step(String what) {
        var number = ++steps;
        told.add(number + " " + what);
        return new Step() {
            @Override
            public Map<String, String> headers() {
                return Map.of(HEADER, "step " + number);
            }

            @Override
            public void say(String name, String value) {
                told.add(number + " " + name + "=" + value);
            }

            @Override
            public void fail(String reason) {
                told.add(number + " failed: " + reason);
            }

            @Override
            public void end() {
                told.add(number + " ends");
            }
        };
    }
}
