package dev.millrace.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Loopback ports that nobody listens on at the moment. */
public final class FreePorts {

    private FreePorts() {}

    /** Different ports, any free ones. */
    public static List<Integer> any(int count) {
        return including(0, count);
    }

    /**
     * Different ports, of which the first is the wanted one.
     *
     * @param wanted a port, or 0 for any free one
     * @throws IllegalStateException if the wanted port is taken
     */
    static List<Integer> including(int wanted, int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            // All are held at once, or one could be given out twice.
            held.add(hold(wanted));
            while (held.size() < count) {
                held.add(hold(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    private static ServerSocket hold(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new IllegalStateException("port " + port + " is taken", taken);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new IllegalStateException("port " + socket.getLocalPort() + " cannot be released", failure);
        }
    }
}
