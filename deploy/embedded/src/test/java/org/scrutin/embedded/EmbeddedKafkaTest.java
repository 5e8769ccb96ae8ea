package org.scrutin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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
  void eachPublisherWritesItsOwnTopicEverybodyReadsAndNobodyDeletes() throws Exception {
    // Given
    Path file = Files.writeString(folder.resolve("logins"), BrokerLogins.generate().text());
    BrokerLogins logins = BrokerLogins.read(file);
    try (EmbeddedKafka kafka =
        EmbeddedKafka.builder().data(folder.resolve("kafka")).logins(logins).fast().start()) {
      Topics.ensure(kafka.bootstrap(), logins);

      // When, Then
      for (String login : List.of("results", "claims", "gateway")) {
        for (String topic : Topics.NAMES) {
          assertThat(writes(kafka, logins.client(login), topic))
              .as(login + " writes " + topic)
              .isEqualTo(login.equals(topic));
          assertThat(reads(kafka, logins.client(login), topic))
              .as(login + " reads " + topic)
              .isTrue();
        }
        assertThat(deletes(kafka, logins.client(login))).as(login + " deletes").isFalse();
      }
      Map<String, String> forged = new HashMap<>(logins.client("results"));
      forged.put(
          "sasl.jaas.config",
          forged.get("sasl.jaas.config").replaceFirst("password=.*", "password=\"guessed\";"));
      assertThat(writes(kafka, forged, "results")).isFalse();
      assertThat(reads(kafka, Map.of(), "results")).isFalse();
    }
  }

  private static boolean writes(EmbeddedKafka kafka, Map<String, String> login, String topic)
      throws Exception {
    try (var producer =
        new KafkaProducer<>(client(kafka, login), new StringSerializer(), new StringSerializer())) {
      return succeeds(producer.send(new ProducerRecord<>(topic, "k", "v")));
    } catch (KafkaException refused) {
      return false;
    }
  }

  private static boolean reads(EmbeddedKafka kafka, Map<String, String> login, String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            client(kafka, login), new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      return consumer.endOffsets(List.of(partition)).get(partition) >= 0;
    } catch (KafkaException refused) {
      return false;
    }
  }

  private static boolean deletes(EmbeddedKafka kafka, Map<String, String> login) throws Exception {
    try (Admin admin = Admin.create(client(kafka, login))) {
      return succeeds(admin.deleteTopics(List.of("claims")).all())
          || succeeds(
              admin
                  .deleteRecords(
                      Map.of(new TopicPartition("claims", 0), RecordsToDelete.beforeOffset(0)))
                  .all());
    }
  }

  private static boolean succeeds(Future<?> asked) throws Exception {
    try {
      asked.get(1, TimeUnit.MINUTES);
      return true;
    } catch (ExecutionException refused) {
      return false;
    }
  }

  private static Map<String, Object> client(EmbeddedKafka kafka, Map<String, String> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("bootstrap.servers", kafka.bootstrap());
    settings.put("request.timeout.ms", "3000");
    settings.put("default.api.timeout.ms", "6000");
    settings.put("delivery.timeout.ms", "6000");
    settings.put("max.block.ms", "6000");
    settings.put("linger.ms", "0");
    return settings;
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
