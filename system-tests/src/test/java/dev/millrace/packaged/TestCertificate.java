package dev.millrace.packaged;

import dev.millrace.cli.process.Cleanup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A certificate that is made for one test, by Java's own tool.
 *
 * @param identity the settings of a server that has it
 * @param trust the properties of a client that trusts it
 */
record TestCertificate(Map<String, String> identity, Map<String, String> trust) {

    private static final String PASSWORD = "only-for-this-test";

    /**
     * Makes one.
     *
     * @param name whose it is, such as {@code ip:127.0.0.1}
     */
    static TestCertificate of(Path directory, String name) throws IOException, InterruptedException {
        Cleanup.remove(directory);
        Files.createDirectories(directory);
        var key = directory.resolve("key.p12").toAbsolutePath();
        var exported = directory.resolve("certificate").toAbsolutePath();
        var trusted = directory.resolve("trusted.p12").toAbsolutePath();
        keytool(key, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "san=" + name, "-validity", "1");
        keytool(key, "-exportcert", "-file", exported.toString());
        keytool(trusted, "-importcert", "-noprompt", "-file", exported.toString());
        return new TestCertificate(
                Map.of(
                        "ssl.keystore.type",
                        "PKCS12",
                        "ssl.keystore.location",
                        key.toString(),
                        "ssl.keystore.password",
                        PASSWORD),
                Map.of(
                        "ssl.truststore.type",
                        "PKCS12",
                        "ssl.truststore.location",
                        trusted.toString(),
                        "ssl.truststore.password",
                        PASSWORD));
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-alias", "broker", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
