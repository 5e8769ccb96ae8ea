package org.scrutin.platform.store.outbox;

import io.smallrye.mutiny.Uni;
import org.scrutin.platform.events.signing.SignedEvent;

/** Brings one fact to the broker. */
interface FactSender {

  /** Completes when the broker has the fact durably, fails when it may not have it. */
  Uni<Void> send(SignedEvent fact);
}
