package dev.millrace.models;

import dev.millrace.contracts.ModelCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers all that is told of endpoints. */
final class Heard implements ModelWatcher {

    final List<String> purposes = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<ModelCall> probes = new ArrayList<>();
    final List<String> states = new ArrayList<>();

    @Override
    public void called(String alias, String purpose, Outcome outcome, Duration took) {
        purposes.add(purpose);
        outcomes.add(outcome);
    }

    @Override
    public void probed(ModelCall call) {
        probes.add(call);
    }

    @Override
    public void changed(String alias, EndpointState state) {
        states.add(state.word());
    }
}
