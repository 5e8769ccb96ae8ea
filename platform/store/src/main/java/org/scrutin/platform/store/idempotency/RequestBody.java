package org.scrutin.platform.store.idempotency;

import jakarta.enterprise.context.RequestScoped;
import org.scrutin.platform.store.log.Sha256;

/** The hash of the current request's body. */
@RequestScoped
class RequestBody {

  private byte[] hash = Sha256.of();

  void hash(byte[] value) {
    hash = value.clone();
  }

  byte[] hash() {
    return hash.clone();
  }
}
