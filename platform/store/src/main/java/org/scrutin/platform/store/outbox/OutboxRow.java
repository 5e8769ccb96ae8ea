package org.scrutin.platform.store.outbox;

import org.scrutin.platform.events.signing.SignedEvent;

/** A fact that waits for the broker. */
record OutboxRow(long seq, SignedEvent signed) {

  String key() {
    return signed.event().streamKey();
  }

  long version() {
    return signed.event().streamVersion();
  }
}
