package dev.millrace.scorer.code;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.LeaveTakenBack;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs the Python code of a reply with the tests that came with the prompt; it passes if all of them run to their end.
 *
 * <p>A reply is written by a model, so it is run as an enemy's would be; docs/code-verifier.md says what that keeps off
 * and what it does not.
 */
public final class CodeVerifier implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "code";

    private static final String VERSION = "1";

    private static final int LONGEST = 200_000;

    private final Optional<Sandbox> sandbox;
    private final String refusal;
    private final Executor threads;
    private final Consumer<String> log;
    private final AtomicBoolean isTold = new AtomicBoolean();

    private CodeVerifier(Interpreter.Found found, Executor threads, Consumer<String> log) {
        this.sandbox = found.sandbox();
        this.refusal = found.refusal();
        this.threads = threads;
        this.log = log;
    }

    /**
     * A verifier; where code is to be run, it is tried at once whether that can be done.
     *
     * @param path where programs are looked for, as in the environment
     * @param isRoot whether this process has all rights
     * @param log hears once, in one sentence, why code is not run: at once where it should be, else with the first reply
     */
    public static CodeVerifier of(
            CodeSettings settings, String path, boolean isRoot, SecureRandom random, Consumer<String> log) {
        var found = new Interpreter.Found(Optional.empty(), "code is not run: set " + CodeSettings.ENABLED + "=true");
        try {
            found = settings.enabled() ? new Interpreter(settings, path, isRoot, random).find() : found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            found = new Interpreter.Found(Optional.empty(), "code is not run: the service is stopping");
        }
        var verifier = new CodeVerifier(
                found,
                Executors.newFixedThreadPool(settings.processes(), task -> {
                    var thread = new Thread(task, "code-processes");
                    thread.setDaemon(true);
                    return thread;
                }),
                log);
        if (settings.enabled()) {
            verifier.refusal().ifPresent(why -> verifier.tell());
        }
        return verifier;
    }

    private void tell() {
        if (isTold.compareAndSet(false, true)) {
            log.accept(refusal);
        }
    }

    /** Why no code is run, in one sentence that names the key to set; nothing if it is. */
    Optional<String> refusal() {
        return sandbox.isPresent() ? Optional.empty() : Optional.of(refusal);
    }

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var tests = candidate.valueNamedBy(spec, "tests").filter(text -> !text.isBlank());
        if (tests.isEmpty()) {
            return Finding.at(new Score.Unscored(spec.name(), "there are no tests to run"));
        }
        if (!"python".equals(spec.settings().get("language"))) {
            return Finding.at(new Score.Unscored(spec.name(), "its language is not python"));
        }
        if (sandbox.isEmpty()) {
            tell();
            return Finding.at(new Score.Unscored(spec.name(), refusal));
        }
        var code = CodeBlock.of(candidate.valueNamedBy(spec, "reply").orElseGet(candidate.item()::text));
        if (code.isEmpty() || code.get().length() + tests.get().length() > LONGEST) {
            return found(
                    spec,
                    new Outcome(
                            Outcome.Kind.FAILED,
                            code.isEmpty()
                                    ? "there is no code in the reply"
                                    : "code and tests have more than " + LONGEST + " characters"));
        }
        return CompletableFuture.supplyAsync(() -> run(sandbox.get(), candidate, code.get(), tests.get()), threads)
                .thenCompose(outcome -> found(spec, outcome));
    }

    private static Outcome run(Sandbox sandbox, Candidate candidate, String code, String tests) {
        if (!candidate.leave().begin()) {
            throw new LeaveTakenBack();
        }
        try {
            return sandbox.run(code, tests);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(Outcome.Kind.UNUSABLE, "the service is stopping");
        }
    }

    private static CompletionStage<Finding> found(ScorerSpec spec, Outcome outcome) {
        return Finding.at(
                outcome.kind() == Outcome.Kind.UNUSABLE
                        ? new Score.Unscored(spec.name(), outcome.detail())
                        : new Score.Verification(
                                spec.name(), VERSION, outcome.kind() == Outcome.Kind.PASSED, outcome.detail()));
    }
}
