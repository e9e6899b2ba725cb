package dev.millrace.cli.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs another program's main class, and ends it when its parent is gone.
 *
 * <p>The parent holds the other end of standard input. Whatever ends the parent, SIGKILL included, closes it; so does a
 * parent that stops this program and goes on, which then has as long as the parent grants it. This class stands alone in
 * its class path entry, and so depends on nothing but Java.
 */
public final class Child {

    private static final Duration LAST_WORDS = Duration.ofSeconds(8);

    private Child() {}

    /** The main class's name, then its arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var parent = ProcessHandle.current().parent();
        daemon("parent-watch", () -> endWith(parent));
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWith(Optional<ProcessHandle> parent) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on it; only its end matters.
            }
        } catch (IOException gone) {
            // As good as its end.
        }
        daemon("last-words", () -> haltAfter(parent));
        System.exit(143);
    }

    /** Shutdown hooks may wait for a broker that went with the same parent. */
    private static void haltAfter(Optional<ProcessHandle> parent) {
        parent.ifPresent(living -> living.onExit().join());
        try {
            new CountDownLatch(1).await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(143);
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
