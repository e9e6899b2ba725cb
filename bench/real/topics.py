"""Reads what stands on Millrace's topics."""

import json

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition


class Topics:
    """Everything that is committed, from the beginning."""

    def __init__(self, address):
        self.settings = {
            "bootstrap.servers": address,
            "group.id": "real-model",
            "enable.auto.commit": False,
            "isolation.level": "read_committed",
            "enable.partition.eof": True,
            "fetch.message.max.bytes": 8 * 1024 * 1024,
        }

    def of(self, run, name):
        """The values on a topic that belong to a run, in the order of their partitions."""
        dataset, run_name = run.split("/")
        return [
            value
            for headers, value in self.all("millrace." + name)
            if headers.get("dataset") == dataset and headers.get("run") == run_name
        ]

    def all(self, topic):
        consumer = Consumer(self.settings)
        try:
            partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
            consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING) for partition in partitions])
            at_end = set()
            while len(at_end) < len(partitions):
                message = consumer.poll(30)
                if message is None:
                    raise RuntimeError(f"{topic} did not answer for 30 s")
                if message.error():
                    at_end.add(message.partition())
                    if message.error().code() != KafkaError._PARTITION_EOF:
                        raise KafkaException(message.error())
                elif message.value() is not None:
                    headers = {key: value.decode() for key, value in message.headers() or []}
                    yield headers, json.loads(message.value())
        finally:
            consumer.close()
