package dev.millrace.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void areDifferent() {
        assertThat(FreePorts.any(20)).hasSize(20).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void refuseATakenOne() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> FreePorts.including(taken.getLocalPort(), 1))
                    .hasMessage("port " + taken.getLocalPort() + " is taken");
        }
    }
}
