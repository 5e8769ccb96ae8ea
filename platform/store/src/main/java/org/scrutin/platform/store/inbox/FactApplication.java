package org.scrutin.platform.store.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.scrutin.platform.events.signing.UnsignedEvent;

/** Has the service handle a fact and notes it, in the current transaction. */
@ApplicationScoped
class FactApplication {

  private final InboxStore handled;
  private final Instance<FactHandler> handler;

  @Inject
  FactApplication(InboxStore handled, Instance<FactHandler> handler) {
    this.handled = handled;
    this.handler = handler;
  }

  void apply(Stream stream, UnsignedEvent event) {
    // The note first: if another replica was faster, its primary key ends this before the effect.
    handled.handled(stream, event);
    handler
        .get()
        .handle(
            new ReceivedFact(
                stream.topic(),
                event.streamKey(),
                event.streamVersion(),
                event.id(),
                event.type(),
                OffsetDateTime.parse(event.time()),
                event.data()));
  }
}
