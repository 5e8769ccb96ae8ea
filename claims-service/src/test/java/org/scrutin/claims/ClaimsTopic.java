package org.scrutin.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.scrutin.embedded.TestEnvironment;

/** What the service wrote, read by a client that knows nothing of ours. */
public final class ClaimsTopic {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ClaimsTopic() {}

  /** A fact as it arrived. */
  public record PublishedFact(String type, long version, JsonNode data) {}

  /** All of one stream, in the order of the topic, duplicates included. */
  public static List<PublishedFact> of(String key) {
    Map<String, Object> config = Map.of("bootstrap.servers", TestEnvironment.kafka());
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, 8).mapToObj(number -> new TopicPartition("claims", number)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<PublishedFact> facts = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          if (record.key().equals(key)) {
            facts.add(fact(record));
          }
        }
      }
      return facts;
    }
  }

  private static PublishedFact fact(ConsumerRecord<String, String> record) {
    try {
      return new PublishedFact(
          header(record, "ce_type"),
          Long.parseLong(header(record, "ce_streamversion")),
          JSON.readTree(record.value()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
