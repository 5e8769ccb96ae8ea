package org.scrutin.gateway.edge;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Requests that this gateway sends to itself, for an answer that it keeps: they go the ordinary
 * way. A secret of this process tells them from all others.
 */
@ApplicationScoped
public class OwnRequests {
  /** Never passed on: no header of this prefix is. */
  private static final String HEADER = "X-Scrutin-Own";

  private static final int SECRET_BYTES = 32;

  private final String secret;
  private final byte[] expected;

  OwnRequests() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    secret = HexFormat.of().formatHex(random);
    expected = secret.getBytes(StandardCharsets.US_ASCII);
  }

  /** Makes a request one of this gateway's own. */
  public void sign(HttpClientRequest request) {
    request.putHeader(HEADER, secret);
  }

  /** Whether it is one. */
  public boolean include(HttpServerRequest request) {
    String header = request.getHeader(HEADER);
    return header != null
        && MessageDigest.isEqual(header.getBytes(StandardCharsets.ISO_8859_1), expected);
  }
}
