package org.scrutin.system.operators;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.scrutin.embedded.BrokerLogins;
import org.scrutin.embedded.Database;

/** Something that one institution has, tried at the other. */
enum Probe {
  TOKEN("401") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) {
      return status(at.anonymous().auth().oauth2(of.token("admin")), at.privateOperation());
    }
  },
  REFRESHED_TOKEN("401, then 400") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) throws Exception {
      String refresh = SignIn.tokens(of, "admin").path("refresh_token");
      String renewed = refresh(of, refresh).then().statusCode(200).extract().path("access_token");
      return status(at.anonymous().auth().oauth2(renewed), at.privateOperation())
          + ", then "
          + refresh(at, refresh).statusCode();
    }
  },
  EXCHANGED_TOKEN("401 for itself, 401 for the other") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) {
      return direct(at, exchange(of, of.exchangeSecret(), of.audience(), of.token("admin")))
          + " for itself, "
          + direct(at, exchange(of, of.exchangeSecret(), at.audience(), of.token("admin")))
          + " for the other";
    }

    private String direct(Institution at, Response exchanged) {
      String token = exchanged.then().statusCode(200).extract().path("access_token");
      return status(
          given().baseUri(at.service().toString()).auth().oauth2(token), at.privateOperation());
    }
  },
  EXCHANGE_SECRET("401") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) {
      return Integer.toString(
          exchange(at, of.exchangeSecret(), at.audience(), at.token("admin")).statusCode());
    }
  },
  SESSION_COOKIE("known at home, 401") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) throws Exception {
      String cookies = SignIn.cookies(of, "admin");
      String home = sent(cookies, of);
      return (home.equals("401") ? "unknown" : "known") + " at home, " + sent(cookies, at);
    }

    private String sent(String cookies, Institution to) {
      return status(
          to.anonymous().header("Cookie", cookies).header("Origin", to.address().toString()),
          to.privateOperation());
    }
  },
  SIGNING_KEY("unknown-key") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) throws Exception {
      long before = rejected(of, at.part());
      ConsumerRecord<String, String> genuine = first(broker, at.part());
      try (var producer =
          new KafkaProducer<>(
              settings(broker, BrokerLogins.BROKER),
              new StringSerializer(),
              new StringSerializer())) {
        // As if the broker's operator let it in.
        var forged = new ProducerRecord<>(at.part(), genuine.key(), genuine.value());
        genuine
            .headers()
            .forEach(
                header ->
                    forged
                        .headers()
                        .add(
                            header.key(),
                            header.key().equals("scrutin-key-id")
                                ? of.keyId().getBytes(StandardCharsets.UTF_8)
                                : header.value()));
        producer.send(forged).get(10, TimeUnit.SECONDS);
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> rejected(of, at.part()) == before + 1);
      return "unknown-key";
    }
  },
  DATABASE_PASSWORD("[28P01, 28P01, 28P01]") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) {
      List<String> states = new ArrayList<>();
      for (int i = 0; i < of.databaseLogins().size(); i++) {
        Database login = at.databaseLogins().get(i);
        states.add(
            state(
                new Database(
                    login.port(),
                    login.name(),
                    login.user(),
                    of.databaseLogins().get(i).password())));
      }
      return states.toString();
    }
  },
  BROKER_LOGIN("reads true, writes false, deletes records false, topic false, group false") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) throws Exception {
      Map<String, Object> login = settings(broker, of.part());
      boolean reads = first(broker, of.part(), at.part()).value().startsWith("{");
      boolean writes;
      try (var producer =
          new KafkaProducer<>(login, new StringSerializer(), new StringSerializer())) {
        writes = succeeds(producer.send(new ProducerRecord<>(at.part(), "k", "v")));
      }
      try (Admin admin = Admin.create(login)) {
        var from = Map.of(new TopicPartition(at.part(), 0), RecordsToDelete.beforeOffset(0));
        return "reads "
            + reads
            + ", writes "
            + writes
            + ", deletes records "
            + succeeds(admin.deleteRecords(from).all())
            + ", topic "
            + succeeds(admin.deleteTopics(List.of(at.part())).all())
            + ", group "
            + succeeds(admin.deleteConsumerGroups(List.of(at.part() + "-service")).all());
      }
    }
  },
  MANAGEMENT("404, 404, 404") {
    @Override
    String outcome(Institution of, Institution at, Broker broker) {
      return of.anonymous().get("/q/health").statusCode()
          + ", "
          + at.anonymous().get("/q/metrics").statusCode()
          + ", "
          + given().baseUri(at.service().toString()).get("/q/health").statusCode();
    }
  };

  private final String expected;

  Probe(String expected) {
    this.expected = expected;
  }

  String expected() {
    return expected;
  }

  /** What comes of it, in words. */
  abstract String outcome(Institution of, Institution at, Broker broker) throws Exception;

  /** Of an operation that nobody may do who is not known. */
  private static String status(RequestSpecification caller, String path) {
    return Integer.toString(
        caller
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(ContentType.JSON)
            .body("{}")
            .post(path)
            .statusCode());
  }

  private static Response refresh(Institution at, String token) {
    return at.anonymous()
        .formParam("grant_type", "refresh_token")
        .formParam("client_id", "scrutin-cli")
        .formParam("refresh_token", token)
        .post("/idp/token");
  }

  private static Response exchange(Institution at, String secret, String audience, String token) {
    return at.anonymous()
        .auth()
        .preemptive()
        .basic("scrutin", secret)
        .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
        .formParam("subject_token", token)
        .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:access_token")
        .formParam("audience", audience)
        .post("/idp/token");
  }

  private static String state(Database login) {
    try (Connection connection = login.connect()) {
      return "in";
    } catch (SQLException refused) {
      return refused.getSQLState();
    }
  }

  private static long rejected(Institution at, String topic) throws SQLException {
    try (Connection connection = at.databaseLogins().getFirst().connect();
        var query =
            connection.prepareStatement(
                "select coalesce(sum(count), 0) from inbox_rejected"
                    + " where topic = ? and reason = 'unknown-key'")) {
      query.setString(1, topic);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static ConsumerRecord<String, String> first(Broker broker, String topic) {
    return first(broker, BrokerLogins.BROKER, topic);
  }

  private static ConsumerRecord<String, String> first(Broker broker, String login, String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            settings(broker, login), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> consumer.poll(Duration.ofMillis(200)), records -> records.count() > 0)
          .iterator()
          .next();
    }
  }

  private static Map<String, Object> settings(Broker broker, String login) {
    Map<String, Object> settings = new HashMap<>(broker.client(login));
    settings.put("request.timeout.ms", "5000");
    settings.put("default.api.timeout.ms", "10000");
    settings.put("delivery.timeout.ms", "10000");
    settings.put("max.block.ms", "10000");
    settings.put("linger.ms", "0");
    return settings;
  }

  private static boolean succeeds(Future<?> asked) throws Exception {
    try {
      asked.get(1, TimeUnit.MINUTES);
      return true;
    } catch (ExecutionException refused) {
      return false;
    }
  }
}
