package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.scrutin.contracts.TallyAdvanced.SourceDefined;
import org.scrutin.contracts.TallyDefined;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.results.election.definition.Election;

/** Publishes {@code tally.defined} once everyone may know that there is a tally. */
@ApplicationScoped
public class TallyDefinedPublisher {
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  TallyDefinedPublisher(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** In the transaction that makes it so, before any fact on its figures. */
  public void publish(Election election, Tally tally) {
    Source source = tally.source();
    outbox.publish(
        new Fact(
            election.code() + "/" + tally.code(),
            TallyDefined.TYPE,
            null,
            new TallyDefined(
                election.code(),
                tally.code(),
                new SourceDefined(source.kind().code(), source.name(), source.list()),
                OffsetDateTime.now(clock))));
  }
}
