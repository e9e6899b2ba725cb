package dev.millrace.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    @Test
    void partitionsStandTopicByTopicInOrder() {
        var partitions = List.of(
                new TopicPartition("seeds", 2),
                new TopicPartition("prompts", 10),
                new TopicPartition("prompts", 9),
                new TopicPartition("seeds", 0));

        assertThat(Partitions.words(partitions)).isEqualTo("prompts 9 10, seeds 0 2");
        assertThat(Partitions.words(List.of())).isEqualTo("nothing");
    }
}
