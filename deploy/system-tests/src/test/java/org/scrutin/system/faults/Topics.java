package org.scrutin.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.scrutin.system.BrokerClient;

/** What the broker holds, read by a client that shares nothing with the suite. */
final class Topics {
  private final RunningSuite suite;

  Topics(RunningSuite suite) {
    this.suite = suite;
  }

  /** A record: its stream's key, its version in it, and the event's id. */
  record Fact(String key, long version, String id) {
    static Fact of(ConsumerRecord<String, String> record) {
      return new Fact(
          record.key(),
          Long.parseLong(header(record, "ce_streamversion")),
          header(record, "ce_id"));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
      return new String(record.headers().lastHeader(name).value());
    }
  }

  /** All of a topic; within a key in the broker's order. */
  List<Fact> facts(String topic) {
    Map<String, Object> settings = BrokerClient.of(suite, "gateway");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Fact> facts = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> facts.add(Fact.of(record)));
      }
      return facts;
    }
  }
}
