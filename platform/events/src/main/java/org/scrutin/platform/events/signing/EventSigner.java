package org.scrutin.platform.events.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Signs what this service publishes: Ed25519 (RFC 8032) over the canonical event. */
public final class EventSigner {

  private final String keyId;
  private final PrivateKey key;

  public EventSigner(String keyId, PrivateKey key) {
    this.keyId = keyId;
    this.key = key;
  }

  public SignedEvent sign(UnsignedEvent event) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(event.canonical());
      return new SignedEvent(event, keyId, Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The event could not be signed with key " + keyId, e);
    }
  }
}
