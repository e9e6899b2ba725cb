package dev.millrace.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {

    /** What a server does with one connection. */
    private interface Answer {
        void to(Socket socket) throws IOException;
    }

    @Test
    void aBrokerRepeatsTheNumberOfTheRequest() throws IOException {
        assertThat(found(ListenerTest::answerVersions)).isEqualTo(Listener.PLAIN);
    }

    @Test
    void aBrokerThatAnswersWhatElseIsAskedWantsNoLogin() throws IOException {
        assertThat(foundWithoutLogin(socket -> {
                    answerVersions(socket);
                    socket.getInputStream().readNBytes(18);
                    socket.getOutputStream().write(new byte[12]);
                }))
                .isEqualTo(Listener.PLAIN);
    }

    @Test
    void aBrokerThatHangsUpOnWhatElseIsAskedWantsALogin() throws IOException {
        assertThat(foundWithoutLogin(socket -> {
                    answerVersions(socket);
                    socket.getInputStream().readNBytes(18);
                }))
                .isEqualTo(Listener.GUARDED);
    }

    @Test
    void aBrokerThatIsLateDoesNotHangUp() throws IOException {
        assertThat(foundWithoutLogin(socket -> {
                    answerVersions(socket);
                    socket.getInputStream().readAllBytes();
                }))
                .isEqualTo(Listener.PLAIN);
    }

    @Test
    void anAlertIsTls() throws IOException {
        assertThat(found(socket -> {
                    socket.getInputStream().readNBytes(14);
                    socket.getOutputStream().write(new byte[] {0x15, 0x03, 0x03, 0, 2, 2, 80});
                }))
                .isEqualTo(Listener.TLS);
    }

    @Test
    void whatHangsUpOrSaysSomethingElseIsNoBroker() throws IOException {
        assertThat(found(socket -> {})).isEqualTo(Listener.OTHER);
        assertThat(found(socket -> socket.getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(Listener.OTHER);
    }

    @Test
    void whatSaysNothingIsSilent() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Listener.at(address(server))).isEqualTo(Listener.SILENT);
        }
    }

    @Test
    void theFirstThatIsThereCounts() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Listener.at("127.0.0.1:1, " + address(server))).isEqualTo(Listener.SILENT);
        }
    }

    @Test
    void anAddressMayNameAProtocol() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Listener.at("PLAINTEXT://" + address(server))).isEqualTo(Listener.SILENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "127.0.0.1", "127.0.0.1:many", "", "nobody.invalid:9092", "[::1]:1"})
    void whereNobodyIsThereIsNothing(String address) {
        assertThat(Listener.at(address)).isEqualTo(Listener.NOTHING);
    }

    private static Listener found(Answer answer) throws IOException {
        return found(Listener::at, answer);
    }

    private static Listener foundWithoutLogin(Answer answer) throws IOException {
        return found(Listener::withoutLogin, answer);
    }

    private static Listener found(Function<String, Listener> look, Answer answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> answerOne(server, answer));
            thread.start();
            return look.apply(address(server));
        }
    }

    private static void answerVersions(Socket socket) throws IOException {
        var request = ByteBuffer.wrap(socket.getInputStream().readNBytes(14));
        socket.getOutputStream()
                .write(ByteBuffer.allocate(10)
                        .putInt(6)
                        .putInt(request.getInt(8))
                        .putShort((short) 0)
                        .array());
    }

    private static void answerOne(ServerSocket server, Answer answer) {
        try (var socket = server.accept()) {
            answer.to(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String address(ServerSocket server) {
        return "127.0.0.1:" + server.getLocalPort();
    }
}
