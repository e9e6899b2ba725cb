package dev.millrace.access;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

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
    /** The same, but hangs up on who does not log in first; only {@link #withoutLogin} tells. */
    GUARDED,
    /** Answers otherwise. */
    OTHER;

    private static final int PATIENCE_MILLIS = 3_000;

    private static final int CORRELATION = 0x6D696C6C;

    private static final short API_VERSIONS = 18;

    private static final short METADATA = 3;

    private static final Pattern SCHEME = Pattern.compile("^[^/]*://");

    private static final byte TLS_ALERT = 0x15;

    private static final byte TLS_MAJOR = 0x03;

    /** The first of several that is there. */
    static Listener at(String bootstrapServers) {
        return at(bootstrapServers, false);
    }

    /** The same, by one more request, which a broker that wants a password writes into its log. */
    static Listener withoutLogin(String bootstrapServers) {
        return at(bootstrapServers, true);
    }

    private static Listener at(String bootstrapServers, boolean further) {
        return Arrays.stream(bootstrapServers.split(",", -1))
                .map(address -> SCHEME.matcher(address.strip()).replaceFirst(""))
                .map(address -> one(address, further))
                .filter(found -> found != NOTHING)
                .findFirst()
                .orElse(NOTHING);
    }

    private static Listener one(String address, boolean further) {
        int colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            var host = address.substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", "");
            var port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return asked(socket, further);
        } catch (IOException | IllegalArgumentException nobody) {
            return NOTHING;
        }
    }

    private static Listener asked(Socket socket, boolean further) {
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
        var broker = ByteBuffer.wrap(answer);
        var length = broker.getInt();
        if (broker.getInt() != CORRELATION) {
            return nothingMore;
        }
        return further ? askedFurther(socket, length - Integer.BYTES) : PLAIN;
    }

    /** Asked for no topic's metadata, a broker that wants a password hangs up; one that is only late does not. */
    private static Listener askedFurther(Socket socket, int rest) {
        try {
            socket.getInputStream().skipNBytes(rest);
            socket.getOutputStream().write(metadata());
            return socket.getInputStream().read() < 0 ? GUARDED : PLAIN;
        } catch (SocketTimeoutException late) {
            return PLAIN;
        } catch (IOException hungUp) {
            return GUARDED;
        }
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

    private static byte[] metadata() {
        return ByteBuffer.allocate(18)
                .putInt(14)
                .putShort(METADATA)
                .putShort((short) 1)
                .putInt(CORRELATION)
                .putShort((short) -1)
                .putInt(0)
                .array();
    }
}
