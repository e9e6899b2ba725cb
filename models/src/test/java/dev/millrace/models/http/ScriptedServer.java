package dev.millrace.models.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** A server that answers every connection with the same bytes, or does something worse; it keeps what it was sent. */
final class ScriptedServer implements AutoCloseable {

    /** What it does with a connection once it has read the request. */
    interface Script {
        void play(Socket connection) throws IOException;
    }

    final List<String> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile ServerSocket socket;
    private volatile Function<String, Script> scripts = request -> connection -> {};

    ScriptedServer() throws IOException {
        socket = listen(0);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    ScriptedServer plays(Script script) {
        return playsFor(request -> script);
    }

    /** Does with each connection what its request calls for. */
    ScriptedServer playsFor(Function<String, Script> newScripts) {
        scripts = newScripts;
        return this;
    }

    /** Refuses connections. */
    void goesAway() throws IOException {
        socket.close();
    }

    /** Takes connections again, at the same address. */
    void comesBack() throws IOException {
        socket = listen(socket.getLocalPort());
    }

    ScriptedServer answers(String json) {
        return answers(200, "", json);
    }

    ScriptedServer answers(int status, String headers, String body) {
        return plays(answer(status, headers, body));
    }

    static Script answer(int status, String headers, String body) {
        return connection -> {
            var bytes = body.getBytes(UTF_8);
            write(connection, head(status, headers, bytes.length));
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
        };
    }

    static String head(int status, String headers, int length) {
        return "HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + length + "\r\nConnection: close\r\n\r\n";
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(UTF_8));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private ServerSocket listen(int port) throws IOException {
        var listening = new ServerSocket(port, 1_000, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(listening));
        return listening;
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var connection = listening.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = request(connection.getInputStream());
            received.add(request);
            scripts.apply(request).play(connection);
        } catch (IOException gone) {
            // The client went away, which some of these tests want.
        }
    }

    private static String request(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(UTF_8).contains("\r\n\r\n")) {
            bytes.write(in.read());
        }
        var head = bytes.toString(UTF_8);
        var length = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        bytes.writeBytes(in.readNBytes(length));
        return bytes.toString(UTF_8);
    }
}
