package org.scrutin.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyRequest;
import org.jspecify.annotations.Nullable;

/** The headers of a request that depend on the kind of upstream it goes to. */
enum ForwardedHeaders {
  /**
   * A service of ours: no cookies, a token for it alone, the forwarding headers of this gateway.
   */
  SERVICE {
    @Override
    void apply(ProxyRequest proxied, HttpServerRequest request, @Nullable String token) {
      var headers = proxied.headers();
      headers.remove("Cookie");
      headers.remove("Authorization");
      if (token != null) {
        headers.set("Authorization", "Bearer " + token);
      }
      HostAndPort authority = request.authority();
      headers.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
      if (authority != null) {
        headers.set("X-Forwarded-Host", authority.toString());
      }
      if (request.remoteAddress() != null) {
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
      }
    }
  },
  /** The local identity provider: it makes its issuer of the Host header, which stays as it is. */
  PROVIDER {
    @Override
    void apply(ProxyRequest proxied, HttpServerRequest request, @Nullable String token) {
      HeaderRules.dropSessionCookies(proxied.headers());
      HostAndPort authority = request.authority();
      if (authority != null) {
        proxied.setAuthority(authority);
      }
    }
  };

  abstract void apply(ProxyRequest proxied, HttpServerRequest request, @Nullable String token);
}
