package org.scrutin.platform.store.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that a topic holds, read by a client that knows nothing of ours. */
final class Topic {

  private Topic() {}

  /** Versions of a key in the order of the topic, duplicates included. */
  static List<Long> versions(String bootstrap, String topic, String key) {
    return records(bootstrap, topic).stream()
        .filter(record -> record.key().equals(key))
        .map(record -> Long.valueOf(header(record, "ce_streamversion")))
        .toList();
  }

  static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value());
  }

  static List<ConsumerRecord<String, String>> records(String bootstrap, String topic) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrap);
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, 8).mapToObj(number -> new TopicPartition(topic, number)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
