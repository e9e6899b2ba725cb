package dev.millrace.models;

import dev.millrace.contracts.ModelCall;
import java.time.Duration;
import java.util.Locale;

/** Hears of every call and every change of an endpoint's state; the shell counts and logs them. */
public interface ModelWatcher {

    /** Looks away. */
    ModelWatcher NOBODY = new ModelWatcher() {
        @Override
        public void called(String alias, String purpose, Outcome outcome, Duration took) {}

        @Override
        public void probed(ModelCall call) {}

        @Override
        public void changed(String alias, EndpointState state) {}
    };

    /** How a call ended. */
    enum Outcome {
        /** With a reply. */
        ANSWERED,
        /** With the prompt's own fault. */
        FAULT,
        /** With a sick endpoint. */
        SICK,
        /** With a key to mend. */
        MISCONFIGURED,
        /** With something that is no reply. */
        UNREADABLE;

        /** As a label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(ModelFailure.Road road) {
            if (road instanceof ModelFailure.Road.Fault) {
                return FAULT;
            }
            if (road instanceof ModelFailure.Road.Misconfigured) {
                return MISCONFIGURED;
            }
            return road instanceof ModelFailure.Road.Unreadable ? UNREADABLE : SICK;
        }
    }

    /** One call ended. */
    void called(String alias, String purpose, Outcome outcome, Duration took);

    /** A small request of our own was answered, to see whether a sick endpoint does; no run pays for it. */
    void probed(ModelCall call);

    /** An endpoint's state is another now. */
    void changed(String alias, EndpointState state);
}
