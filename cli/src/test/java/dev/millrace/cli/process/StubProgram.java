package dev.millrace.cli.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Stands in for broker and services: serves, ends at once, or will not end; without arguments it is a service. */
public final class StubProgram {

    private StubProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            serve(Integer.getInteger("quarkus.http.port"), "/q/");
            return;
        }
        switch (arguments[0]) {
            case "serve" -> serve(Integer.parseInt(arguments[1]), "/ready");
            case "say" -> System.out.println(arguments[1]);
            case "fail" -> {
                System.err.println("the disk is full");
                System.exit(3);
            }
            case "mark" -> mark(Path.of(arguments[1]));
            default -> Runtime.getRuntime().addShutdownHook(new Thread(StubProgram::waitForEver));
        }
        System.out.println("ready here");
        waitForEver();
    }

    private static void serve(int port, String path) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
    }

    private static void mark(Path file) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Files.writeString(file, "ended in order");
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }));
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
