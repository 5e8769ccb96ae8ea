package org.scrutin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  @TempDir Path folder;

  @Test
  void topicsAreKeptForEverInEightPartitions() throws Exception {
    // Given
    String bootstrap = TestEnvironment.kafka();
    ConfigResource results = new ConfigResource(ConfigResource.Type.TOPIC, "results");
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      // When
      Topics.ensure(bootstrap);
      // Then
      assertThat(admin.listTopics().names().get()).contains("results", "claims");
      assertThat(
              admin
                  .describeTopics(List.of("results"))
                  .allTopicNames()
                  .get()
                  .values()
                  .iterator()
                  .next()
                  .partitions())
          .hasSize(8);
      assertThat(
              admin
                  .describeConfigs(List.of(results))
                  .all()
                  .get()
                  .get(results)
                  .get("retention.ms")
                  .value())
          .isEqualTo("-1");
    }
  }

  @Test
  void anUnknownTopicIsNotMadeByWritingToIt() {
    try (KafkaProducer<String, String> producer = producer(TestEnvironment.kafka())) {
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>("typo", "k", "v")).get(1, TimeUnit.MINUTES))
          .hasMessageContaining("typo");
    }
  }

  @Test
  void recordsAreThereAfterARestartOnTheSamePort() throws Exception {
    // Given
    try (EmbeddedKafka kafka = EmbeddedKafka.builder().data(folder.resolve("kafka")).start()) {
      Topics.ensure(kafka.bootstrap());
      try (KafkaProducer<String, String> producer = producer(kafka.bootstrap())) {
        producer.send(new ProducerRecord<>("results", 0, "key", "before")).get();
        kafka.stop();
        boolean freed = FreePorts.isFree(port(kafka));
        // When
        kafka.start();
        // Then
        assertThat(freed).isTrue();
        producer.send(new ProducerRecord<>("results", 0, "key", "after")).get();
      }
      assertThat(values(kafka.bootstrap(), 2)).containsExactly("before", "after");
    }
  }

  @Test
  void recordsAreThereAfterARestartOnOtherPorts() throws Exception {
    // Given
    Path data = folder.resolve("kafka");
    try (EmbeddedKafka first = EmbeddedKafka.builder().data(data).start()) {
      Topics.ensure(first.bootstrap());
      try (KafkaProducer<String, String> producer = producer(first.bootstrap())) {
        producer.send(new ProducerRecord<>("results", 0, "key", "before")).get();
      }
    }
    // When
    try (EmbeddedKafka second = EmbeddedKafka.builder().data(data).start()) {
      // Then
      assertThat(values(second.bootstrap(), 1)).containsExactly("before");
    }
  }

  private static int port(EmbeddedKafka kafka) {
    return Integer.parseInt(kafka.bootstrap().substring("127.0.0.1:".length()));
  }

  private static KafkaProducer<String, String> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "max.block.ms", "5000"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static List<String> values(String bootstrap, int count) {
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition("results", 0)));
      consumer.seekToBeginning(List.of(new TopicPartition("results", 0)));
      long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (values.size() < count && System.nanoTime() < limit) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
