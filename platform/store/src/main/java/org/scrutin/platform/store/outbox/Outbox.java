package org.scrutin.platform.store.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.EventSigner;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;

/**
 * Publishes facts with the effect that they tell of: both are in the database after the commit, or
 * neither. The {@link OutboxPublisher} brings them to the broker.
 */
@ApplicationScoped
public class Outbox {

  private final DataSource database;
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
    this.database = database;
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
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Fact fact) {
    var data = CanonicalJson.tree(fact.data());
    try (Connection connection = database.getConnection()) {
      long version = OutboxStore.nextVersion(connection, topic, fact.key());
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
      SignedEvent signed = signer.sign(event);
      OutboxStore.add(connection, topic, signed);
    } catch (SQLException e) {
      throw new OutboxException("The fact could not be written to the outbox", e);
    }
  }
}
