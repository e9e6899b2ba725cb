package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.TopicNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is sent to topics the moment they are made.
 *
 * <p>Their partitions may not be served yet: a first batch that is refused for that while a second one is taken would be
 * out of order for ever.
 */
class NewTopicsIT {

    private static final String LONG_PROMPT = "Is it so? ".repeat(3_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void arrives(int installation) {
        var names = new TopicNames("new" + installation);
        var connection = new Connection(SharedBroker.get().bootstrapServers(), Map.of(), names);
        try (var cluster = Cluster.reach(connection)) {
            Mill.createTopics(cluster);
            try (var sender = cluster.sender()) {
                for (int i = 0; i < 100; i++) {
                    sender.send(Samples.RUN, seed(i));
                }
                assertThatCode(sender::flush).doesNotThrowAnyException();
            }
        }
    }

    private static Seed seed(int number) {
        return new Seed("s" + number, "", "", "", Map.of(), Map.of(), LONG_PROMPT, List.of(), "", "", 0)
                .in(Samples.RUN);
    }
}
