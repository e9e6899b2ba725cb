package dev.millrace.edge;

import dev.millrace.models.Leave;
import dev.millrace.models.ModelWatcher.Outcome;
import dev.millrace.service.Step;
import java.time.Duration;
import java.time.Instant;

/** Leave for calls that stand in a trace, below the step that they are made for. */
record TracedLeave(Leave leave, Step step) implements Leave {

    @Override
    public boolean begin() {
        return leave.begin();
    }

    @Override
    public void called(String alias, String purpose, Outcome outcome, Instant began, Duration took) {
        step.called(alias, purpose, outcome.word(), began, took);
    }
}
