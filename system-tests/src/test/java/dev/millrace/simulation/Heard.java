package dev.millrace.simulation;

import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.RunProgress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the ledger was told of one run, counted apart from it. */
final class Heard {

    private final int remembered;
    private final Map<String, String> settled = new LinkedHashMap<>();
    private boolean paused;
    private long again;
    private long redelivered;
    private long teacherTokens;
    private long judgeTokens;
    private long teacherTokensOfRedelivered;

    Heard(int remembered) {
        this.remembered = remembered;
    }

    void hears(JudgedGeneration judged, boolean open) {
        var prompt = judged.scored().prompt().id();
        var answer = judged.scored().generation().id();
        var teacher = tokens(judged.scored().generation().calls());
        teacherTokens += teacher;
        judgeTokens += tokens(judged.scored().calls());
        if (open) {
            remember(prompt, answer);
        } else {
            again++;
            if (answer.equals(settled.get(prompt))) {
                redelivered++;
                teacherTokensOfRedelivered += teacher;
            }
        }
    }

    void paused(boolean now) {
        paused = now;
    }

    boolean paused() {
        return paused;
    }

    /** A prompt was settled without an answer: it takes one of the remembered places. */
    void givenUp() {
        remember("given up " + settled.size() + " " + again + " " + teacherTokens, "");
    }

    private void remember(String prompt, String answer) {
        settled.put(prompt, answer);
        if (settled.size() > remembered) {
            settled.remove(settled.keySet().iterator().next());
        }
    }

    long again() {
        return again;
    }

    long redelivered() {
        return redelivered;
    }

    /** Tokens that must have been booked: all, but of redelivered answers only those of the judges. */
    long tokens(RunProgress progress) {
        return progress.redelivered() == redelivered
                ? teacherTokens + judgeTokens - teacherTokensOfRedelivered
                : progress.spend().booked() + progress.spend().beside().total();
    }

    Heard copy() {
        var copy = new Heard(remembered);
        copy.settled.putAll(settled);
        copy.paused = paused;
        copy.again = again;
        copy.redelivered = redelivered;
        copy.teacherTokens = teacherTokens;
        copy.judgeTokens = judgeTokens;
        copy.teacherTokensOfRedelivered = teacherTokensOfRedelivered;
        return copy;
    }

    private static long tokens(Collection<ModelCall> calls) {
        return calls.stream().mapToLong(call -> call.tokens().total()).sum();
    }

    @Override
    public String toString() {
        return "again " + again + ", redelivered " + redelivered + ", teacher " + teacherTokens + ", judge "
                + judgeTokens;
    }
}
