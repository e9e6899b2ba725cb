package dev.millrace.bench.endpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The calls that have a slot and are held back: by a word of their prompt, or as their model may answer no more. */
final class Holding {

    private final Map<String, Long> allowed = new HashMap<>();
    private final List<OpenCall> held = new ArrayList<>();
    private final Consumer<OpenCall> release;
    private String stuck = "";

    /** What is released goes on there. */
    Holding(Consumer<OpenCall> release) {
        this.release = release;
    }

    void allow(String model, long more) {
        allowed.put(model, more);
        releaseAllThatMay();
    }

    void keepWaiting(String word) {
        stuck = word;
        releaseAllThatMay();
    }

    void come(OpenCall call) {
        if (mayGo(call)) {
            release.accept(call);
        } else {
            held.add(call);
        }
    }

    void gone(OpenCall call) {
        held.remove(call);
    }

    int size() {
        return held.size();
    }

    List<OpenCall> of(String model) {
        return held.stream().filter(call -> call.question.model().equals(model)).toList();
    }

    private void releaseAllThatMay() {
        for (var call : List.copyOf(held)) {
            if (mayGo(call)) {
                held.remove(call);
                release.accept(call);
            }
        }
    }

    private boolean mayGo(OpenCall call) {
        if (!stuck.isEmpty() && call.question.prompt().contains(stuck)) {
            return false;
        }
        var left = allowed.get(call.question.model());
        if (left != null && left <= 0) {
            return false;
        }
        allowed.computeIfPresent(call.question.model(), (model, more) -> more - 1);
        return true;
    }
}
