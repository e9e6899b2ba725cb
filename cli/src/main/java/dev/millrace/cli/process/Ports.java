package dev.millrace.cli.process;

import dev.millrace.cli.outcome.WorkFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Free ports on loopback. */
public final class Ports {

    private Ports() {}

    /** So many free ports, all different. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(bound(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failed) {
            throw new WorkFailed("no free port on loopback: " + failed.getMessage(), failed);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** That port if it is free, else another. */
    public static int freeOr(int wanted) {
        try (var socket = bound(wanted)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return free(1).get(0);
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // A port that cannot be given back was never ours.
        }
    }
}
