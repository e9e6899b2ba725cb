package dev.millrace.scorer.code;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for a Python that can be run as the settings ask for, by running it. */
final class Interpreter {

    private static final String NOBODY = "65534";

    private final CodeSettings settings;
    private final List<Path> directories;
    private final boolean isRoot;
    private final SecureRandom random;

    /**
     * Looks in these directories.
     *
     * @param path as in the environment
     * @param isRoot whether this process has all rights: what it starts gets none of them
     */
    Interpreter(CodeSettings settings, String path, boolean isRoot, SecureRandom random) {
        this.settings = settings;
        this.directories = Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(directory -> directory.startsWith("/"))
                .map(Path::of)
                .toList();
        this.isRoot = isRoot;
        this.random = random;
    }

    /**
     * A sandbox that works, or why there is none.
     *
     * @param refusal one sentence that names the key to set; empty if there is one
     */
    record Found(Optional<Sandbox> sandbox, String refusal) {}

    Found find() throws InterruptedException {
        var pythons = programs("python3");
        if (pythons.isEmpty()) {
            return refused("code is not run: no python3 is found on the PATH, install one or set "
                    + CodeSettings.ENABLED + "=false");
        }
        if (isRoot && !settings.isolated()) {
            return refused("code is not run: as root that takes " + CodeSettings.ISOLATION + "=required");
        }
        var prefix = new ArrayList<String>();
        if (settings.isolated()) {
            for (var tool : isRoot ? List.of("setpriv", "unshare") : List.of("unshare")) {
                var programs = programs(tool);
                if (programs.isEmpty()) {
                    return refused("code is not run: no " + tool + " is found on the PATH, which "
                            + CodeSettings.ISOLATION + "=required needs");
                }
                prefix.add(programs.get(0).toString());
                prefix.addAll(options(tool));
            }
        }
        return first(pythons, prefix);
    }

    private static List<String> options(String tool) {
        return tool.equals("setpriv")
                ? List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
                : List.of(
                        "--user",
                        "--map-root-user",
                        "--net",
                        "--pid",
                        "--ipc",
                        "--uts",
                        "--mount",
                        "--fork",
                        "--kill-child",
                        "--");
    }

    private Found first(List<Path> pythons, List<String> prefix) throws InterruptedException {
        var why = "";
        for (var python : pythons) {
            var command = new ArrayList<>(prefix);
            command.add(python.toString());
            var sandbox = new Sandbox(command, settings.isolated(), settings.timeout(), random);
            var outcome = sandbox.run("def one():\n    return 1\n", "assert one() == 1\n");
            if (outcome.kind() == Outcome.Kind.PASSED) {
                return new Found(Optional.of(sandbox), "");
            }
            why = outcome.detail();
        }
        return refused("code is not run: with " + CodeSettings.ISOLATION + "="
                + (settings.isolated() ? "required" : "none") + ", " + why);
    }

    private static Found refused(String why) {
        return new Found(Optional.empty(), why);
    }

    private List<Path> programs(String name) {
        return directories.stream()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .distinct()
                .toList();
    }
}
