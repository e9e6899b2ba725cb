package dev.millrace.access;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What listens at an address, as its answer to one plain request tells. */
enum Listener {
    /** Nobody is there. */
    NOTHING,
    /** Takes connections, and says nothing. */
    SILENT,
    /** Answers in TLS. */
    TLS,
    /** Answers as a broker that speaks without TLS. */
    PLAIN,
    /** Answers otherwise. */
    OTHER;

    private static final int PATIENCE_MILLIS = 3_000;

    private static final int CORRELATION = 0x6D696C6C;

    private static final short API_VERSIONS = 18;

    private static final byte TLS_ALERT = 0x15;

    private static final byte TLS_MAJOR = 0x03;

    /** The first of several that is there. */
    static Listener at(String bootstrapServers) {
        return Arrays.stream(bootstrapServers.split(",", -1))
                .map(String::strip)
                .map(Listener::one)
                .filter(found -> found != NOTHING)
                .findFirst()
                .orElse(NOTHING);
    }

    private static Listener one(String address) {
        int colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            var host = address.substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", "");
            var port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return asked(socket);
        } catch (IOException | IllegalArgumentException nobody) {
            return NOTHING;
        }
    }

    private static Listener asked(Socket socket) {
        var answer = new byte[2 * Integer.BYTES];
        var nothingMore = OTHER;
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request());
            socket.getInputStream().readNBytes(answer, 0, answer.length);
        } catch (SocketTimeoutException silent) {
            nothingMore = SILENT;
        } catch (IOException hungUp) {
            // What it said before counts.
        }
        if (answer[0] == TLS_ALERT && answer[1] == TLS_MAJOR) {
            return TLS;
        }
        return ByteBuffer.wrap(answer).getInt(Integer.BYTES) == CORRELATION ? PLAIN : nothingMore;
    }

    /** Which versions of requests it knows: even a broker that wants a password answers that. */
    private static byte[] request() {
        return ByteBuffer.allocate(14)
                .putInt(10)
                .putShort(API_VERSIONS)
                .putShort((short) 0)
                .putInt(CORRELATION)
                .putShort((short) -1)
                .array();
    }
}
