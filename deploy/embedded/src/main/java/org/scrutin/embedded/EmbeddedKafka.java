package org.scrutin.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A single Kafka node, broker and controller in one, inside this JVM. The only class that touches
 * Kafka's server: its classes are internal to Kafka and change between versions.
 */
public final class EmbeddedKafka implements AutoCloseable {
  static final String LOOPBACK = "127.0.0.1";

  private final String host;
  private final int port;
  private final int controllerPort;
  private final Path data;
  private final boolean temporary;
  private final Durability durability;
  private final @Nullable BrokerLogins logins;
  private @Nullable KafkaRaftServer server;

  private EmbeddedKafka(
      String host,
      int port,
      int controllerPort,
      Path data,
      boolean temporary,
      Durability durability,
      @Nullable BrokerLogins logins) {
    this.host = host;
    this.port = port;
    this.controllerPort = controllerPort;
    this.data = data;
    this.temporary = temporary;
    this.durability = durability;
    this.logins = logins;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** For {@code bootstrap.servers}. */
  public String bootstrap() {
    return host + ":" + port;
  }

  /** Starts the broker again on the same port and data. */
  public synchronized void start() {
    if (server != null) {
      throw new IllegalStateException("the broker is running");
    }
    try {
      if (!Files.exists(data.resolve("meta.properties"))) {
        format();
      }
      KafkaRaftServer started =
          new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
      server = started;
      started.startup();
    } catch (Exception e) {
      throw new IllegalStateException("Kafka did not start on port " + port, e);
    }
  }

  /** Stops the broker; port and data stay, so that {@link #start} brings it back. */
  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  /** Returns when the broker has ended by itself or by {@link #stop}. */
  void awaitEnd() {
    KafkaRaftServer running = server;
    if (running != null) {
      running.awaitShutdown();
    }
  }

  @Override
  public void close() {
    stop();
    if (temporary) {
      Folders.remove(data);
    }
  }

  private void format() throws Exception {
    Files.createDirectories(data);
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(data.toString())
          .addDirectory(data.toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .setPrintStream(silent)
          .run();
    }
  }

  private Properties properties() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    // A static voter: its port may be another one at the next start.
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners",
        "BROKER://" + bootstrap() + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort);
    settings.put("advertised.listeners", "BROKER://" + bootstrap());
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("log.dirs", data.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.num.partitions", "8");
    settings.put("offsets.topic.replication.factor", "1");
    // A suite that was off for months must find its place again: ten years, in minutes.
    settings.put("offsets.retention.minutes", "5256000");
    settings.put("transaction.state.log.num.partitions", "8");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // The default of 128 MiB is for brokers with thousands of compacted partitions.
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.putAll(durability.kafkaSettings());
    if (logins != null) {
      settings.putAll(logins.server());
    }
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  /** Where and how a broker runs: by default on free ports, durable, with temporary data. */
  public static final class Builder {
    private String host = LOOPBACK;
    private int port;
    private int controllerPort;
    private @Nullable Path data;
    private Durability durability = Durability.FULL;
    private @Nullable BrokerLogins logins;

    private Builder() {}

    /** The name or address on which clients reach the broker; 127.0.0.1 unless told. */
    Builder host(String value) {
      host = value;
      return this;
    }

    /** 0 picks a free one, for each. */
    public Builder ports(int broker, int controller) {
      port = broker;
      controllerPort = controller;
      return this;
    }

    /** A folder that is kept. */
    public Builder data(Path folder) {
      data = folder;
      return this;
    }

    /** Without a flush per record: for tests that do not test durability. */
    public Builder fast() {
      durability = Durability.FAST;
      return this;
    }

    /** Nobody else connects, and {@link Topics} says who may do what; without it anybody may. */
    public Builder logins(BrokerLogins known) {
      logins = known;
      return this;
    }

    public EmbeddedKafka start() {
      EmbeddedKafka kafka =
          new EmbeddedKafka(
              host,
              port == 0 ? FreePorts.next() : port,
              controllerPort == 0 ? FreePorts.next() : controllerPort,
              data == null ? Folders.temporary("scrutin-kafka") : data,
              data == null,
              durability,
              logins);
      kafka.start();
      return kafka;
    }
  }
}
