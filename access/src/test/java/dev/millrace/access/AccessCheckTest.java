package dev.millrace.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class AccessCheckTest {

    /** What Kafka's client was asked, which answered nothing. */
    private final List<String> asked = new ArrayList<>();

    @Test
    void topicsAreListedOnlyForRightsOnAllThatBeginSo() throws InterruptedException {
        var names = TopicNames.DEFAULT;
        check("127.0.0.1:1", Rights.ofGenerator(names, "millrace.prompts", "millrace-generator"))
                .fault();
        check("127.0.0.1:1", Rights.ofScorer(names)).fault();
        assertThat(asked).containsExactly("describeTopics", "describeTopics");

        check("127.0.0.1:1", Rights.ofFilter(names, List.of())).fault();
        assertThat(asked).endsWith("listTopics");
    }

    @Test
    void aBrokerThatCameBackWithTlsIsNotAskedWithoutIt() throws IOException, InterruptedException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> alert(server));
            thread.start();
            var address = "127.0.0.1:" + server.getLocalPort();
            var sentence = "the broker at " + address
                    + " speaks TLS, but kafka.security.protocol is PLAINTEXT, expected SASL_SSL or SSL";
            var check = check(address, Rights.ofScorer(TopicNames.DEFAULT));

            assertThat(check.fault()).contains(sentence);
            assertThat(check.fault()).contains(sentence);
            assertThat(asked).hasSize(1);
        }
    }

    private AccessCheck check(String address, Rights rights) {
        var access = new Access(address, Map.of(), "kafka.");
        return new AccessCheck(access, rights, new AccessFault(access, rights), (Admin)
                Proxy.newProxyInstance(Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, this::unanswered));
    }

    private Object unanswered(Object client, Method question, Object[] arguments) {
        asked.add(question.getName());
        throw new TimeoutException("no answer to " + question.getName());
    }

    /** Until it is closed. */
    private static void alert(ServerSocket server) {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                socket.getInputStream().readNBytes(14);
                socket.getOutputStream().write(new byte[] {0x15, 0x03, 0x03, 0, 2, 2, 80});
            } catch (IOException over) {
                return;
            }
        }
    }
}
