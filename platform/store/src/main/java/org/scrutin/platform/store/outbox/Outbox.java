package org.scrutin.platform.store.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.EventSigner;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * Publishes facts with the effect that they tell of: both are in the database after the commit, or
 * neither. The {@link OutboxPublisher} brings them to the broker.
 */
@ApplicationScoped
public class Outbox {
  /**
   * Bytes of a fact's data. A broker takes records of at most 1 MiB ({@code message.max.bytes}),
   * headers and framing included; one that it refuses would stop its whole stream for ever.
   */
  private static final int MOST_BYTES = 900_000;

  private final Sql sql;
  private final EventSigner signer;
  private final Clock clock;
  private final String topic;
  private final String source;

  @Inject
  Outbox(
      DataSource database,
      EventSigner signer,
      Clock clock,
      @ConfigProperty(name = "scrutin.events.topic") String topic,
      @ConfigProperty(name = "scrutin.events.source") String source) {
    this.sql = new Sql(database);
    this.signer = signer;
    this.clock = clock;
    this.topic = topic;
    this.source = source;
  }

  /**
   * Adds a fact to the current transaction. Holds its stream's lock until the end of it: publish
   * late, and several keys in their order, or two transactions may deadlock.
   *
   * @throws IllegalArgumentException if the data has no canonical JSON
   * @throws Refusal 413 if it is larger than a fact may be
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Fact fact) {
    var data = CanonicalJson.tree(fact.data());
    requireRoom(data);
    long version = OutboxStore.nextVersion(sql, topic, fact.key());
    var event =
        new UnsignedEvent(
            fact.key(),
            version,
            UUID.randomUUID().toString(),
            source,
            fact.type(),
            fact.subject(),
            clock.instant().toString(),
            data);
    OutboxStore.add(sql, topic, signer.sign(event));
  }

  /**
   * Refuses what could not be published: also before it is, where something else has to be stored
   * first that would then never be.
   *
   * @throws IllegalArgumentException if the data has no canonical JSON
   * @throws Refusal 413 if it is larger than a fact may be
   */
  public static void requireRoom(Object data) {
    int bytes = CanonicalJson.of(data).getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new Refusal(
          ProblemType.TOO_LARGE,
          "Nothing was stored: what this would publish has %d bytes, and what is published in one piece has at most %d. State less, or in several pieces."
              .formatted(bytes, MOST_BYTES));
    }
  }
}
