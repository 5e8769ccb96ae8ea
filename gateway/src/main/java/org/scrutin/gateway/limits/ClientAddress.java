package org.scrutin.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request is counted for: an IPv4 address, or the first 64 bits of an IPv6 address, because
 * whoever has one has all of its network (RFC 6177). Behind a proxy the framework takes the address
 * from the header of that proxy, if it is configured as trusted ({@code quarkus.http.proxy.*}).
 *
 * @param text the address or network, for comparison only
 */
public record ClientAddress(String text) {
  /** Of whom no address is known, such as one that a proxy calls by another name. */
  private static final ClientAddress UNKNOWN = new ClientAddress("unknown");

  private static final int NETWORK_BYTES = 8;

  public static ClientAddress of(HttpServerRequest request) {
    var remote = request.remoteAddress();
    return remote == null ? UNKNOWN : of(remote.hostAddress());
  }

  static ClientAddress of(@Nullable String literal) {
    if (literal == null) {
      return UNKNOWN;
    }
    try {
      // An IPv4 address that is written as one of IPv6 comes out as what it is.
      InetAddress address = InetAddress.ofLiteral(literal);
      return new ClientAddress(
          address instanceof Inet6Address
              ? network(address.getAddress())
              : address.getHostAddress());
    } catch (IllegalArgumentException noAddress) {
      return UNKNOWN;
    }
  }

  private static String network(byte[] address) {
    return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES)) + "/64";
  }
}
