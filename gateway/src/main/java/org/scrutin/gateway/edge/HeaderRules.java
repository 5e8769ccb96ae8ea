package org.scrutin.gateway.edge;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers cross the gateway. Hop-by-hop headers (RFC 9110, section 7.6.1) belong to one
 * connection; forwarding and identity headers are only ever set by the gateway, never taken from
 * outside, because whoever reads them behind it would believe them.
 */
final class HeaderRules {
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");
  private static final Set<String> CLAIMED_BY_OUTSIDERS =
      Set.of(
          "forwarded",
          "via",
          "true-client-ip",
          "cf-connecting-ip",
          "client-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "x-real-ip",
          "x-original-url",
          "x-original-uri",
          "x-original-host",
          "x-original-method",
          "x-rewrite-url",
          "x-http-method-override",
          "x-http-method",
          "x-method-override",
          "x-user",
          "x-userinfo",
          "x-groups",
          "x-roles",
          "x-identity",
          "x-principal",
          "remote-user",
          "x-remote-user",
          "x-request-id",
          "expect");
  private static final List<String> CLAIMED_PREFIXES =
      List.of(
          "x-forwarded-",
          "x-user-",
          "x-remote-",
          "x-auth-",
          "x-authenticated-",
          "x-ssl-",
          "x-client-cert",
          "ssl-client-",
          "x-scrutin-");

  private HeaderRules() {}

  /** Removes what may not pass towards a service. */
  static void cleanRequest(MultiMap headers) {
    cleanHops(headers);
    for (String name : List.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (CLAIMED_BY_OUTSIDERS.contains(lower)
          || CLAIMED_PREFIXES.stream().anyMatch(lower::startsWith)) {
        headers.remove(name);
      }
    }
  }

  /** Removes what belongs to the connection, including what the Connection header names. */
  static void cleanHops(MultiMap headers) {
    for (String value : List.copyOf(headers.getAll("Connection"))) {
      for (String named : value.split(",")) {
        if (!named.isBlank()) {
          headers.remove(named.strip());
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }

  /** Leaves only the cookies that are not the gateway's own. */
  static void dropSessionCookies(MultiMap headers) {
    String cookies = headers.get("Cookie");
    if (cookies == null) {
      return;
    }
    var kept =
        List.of(cookies.split(";")).stream()
            .map(String::strip)
            .filter(cookie -> !cookie.startsWith(Session.PREFIX) && !cookie.isEmpty())
            .toList();
    if (kept.isEmpty()) {
      headers.remove("Cookie");
    } else {
      headers.set("Cookie", String.join("; ", kept));
    }
  }
}
