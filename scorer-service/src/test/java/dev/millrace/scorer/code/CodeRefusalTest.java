package dev.millrace.scorer.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ConfigValues;
import dev.millrace.scorer.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeRefusalTest {

    private static final ScorerSpec SPEC =
            new ScorerSpec("tests", "code", Map.of("tests", "answer", "language", "python"));

    @TempDir
    private Path directory;

    private final List<String> log = new ArrayList<>();

    @Test
    void runsNoCodeUnlessItIsSwitchedOnAndSaysSoOnce() {
        var verifier = verifier(false, true, "");
        var why = "code is not run: set millrace.scorer.code.enabled=true";

        assertThat(score(verifier)).isEqualTo(new Score.Unscored("tests", why));
        assertThat(score(verifier)).isEqualTo(new Score.Unscored("tests", why));
        assertThat(log).containsExactly(why);
    }

    @Test
    void runsNoCodeWithoutAPython() {
        assertThat(score(verifier(true, true, directory.toString())))
                .isEqualTo(
                        new Score.Unscored(
                                "tests",
                                "code is not run: no python3 is found on the PATH, install one or set millrace.scorer.code.enabled=false"));
    }

    @Test
    void runsNoCodeWhereItCannotBeIsolated() throws IOException {
        program("python3", "exit 0");
        assertThat(score(verifier(true, true, directory.toString())))
                .isEqualTo(
                        new Score.Unscored(
                                "tests",
                                "code is not run: no unshare is found on the PATH, which millrace.scorer.code.isolation=required needs"));

        program("unshare", "echo 'unshare failed: Operation not permitted'; exit 1");
        assertThat(score(verifier(true, true, directory.toString())))
                .isEqualTo(
                        new Score.Unscored(
                                "tests",
                                "code is not run: with millrace.scorer.code.isolation=required, the process cannot be set up: unshare failed: Operation not permitted"));
    }

    @Test
    void runsNoCodeAsRootWithoutIsolation() throws IOException {
        program("python3", "exit 0");
        var settings = new CodeSettings(true, 1, Duration.ofSeconds(1), false);

        var verifier = CodeVerifier.of(settings, directory.toString(), true, new SecureRandom(), log::add);

        assertThat(verifier.refusal())
                .hasValue("code is not run: as root that takes millrace.scorer.code.isolation=required");
    }

    @Test
    void readsItsSettings() {
        var settings = read("true", Optional.of("3"), "500ms", "none");

        assertThat(settings).isEqualTo(new CodeSettings(true, 3, Duration.ofMillis(500), false));
        assertThat(read("false", Optional.empty(), "10s", "required").processes())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> read("yes", Optional.empty(), "10s", "required"))
                .isInstanceOf(ConfigRefused.class)
                .hasMessage("millrace.scorer.code.enabled is \"yes\", expected true or false");
        assertThatThrownBy(() -> read("true", Optional.of("0"), "10s", "required"))
                .hasMessage("millrace.scorer.code.processes is \"0\", expected a number from 1 to 1000");
        assertThatThrownBy(() -> read("true", Optional.empty(), "10s", "off"))
                .hasMessage("millrace.scorer.code.isolation is \"off\", expected required or none");
    }

    private static CodeSettings read(String enabled, Optional<String> processes, String timeout, String isolation) {
        return CodeSettings.read(new ConfigValues("millrace.scorer.code"), enabled, processes, timeout, isolation);
    }

    private void program(String name, String script) throws IOException {
        var file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private CodeVerifier verifier(boolean enabled, boolean isolated, String path) {
        return CodeVerifier.of(
                new CodeSettings(enabled, 1, Duration.ofSeconds(1), isolated),
                path,
                false,
                new SecureRandom(),
                log::add);
    }

    private static Score score(CodeVerifier verifier) {
        return verifier.score(Samples.candidate(Samples.prompt(SPEC), "x = 1"), SPEC)
                .toCompletableFuture()
                .join()
                .scores()
                .get(0);
    }
}
