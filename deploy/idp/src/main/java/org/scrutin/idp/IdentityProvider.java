package org.scrutin.idp;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.HttpUrl;

/** The provider, listening on 127.0.0.1 only because it accepts any password. */
final class IdentityProvider implements AutoCloseable {
  private final NettyWrapper server = new NettyWrapper();

  /**
   * @param port 0 picks a free one
   * @param address where people reach the suite, for example {@code http://127.0.0.1:8080}
   * @param gatewaySecret with which the gateway exchanges tokens
   */
  IdentityProvider(int port, URI address, RSAKey key, String gatewaySecret)
      throws UnknownHostException {
    OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256"));
    OAuth2Config config =
        new OAuth2Config(true, null, null, false, tokens, Set.of(new PersonTokens()), server);
    HttpUrl url = HttpUrl.get(address);
    if (url == null) {
      throw new IllegalArgumentException("not an http address: " + address);
    }
    HttpUrl issuer = url.newBuilder().addPathSegment(PersonTokens.ISSUER).build();
    Guard guard =
        new Guard(
            url,
            new TokenExchange(gatewaySecret, issuer, tokens),
            new OAuth2HttpRequestHandler(config).getAuthorizationServer());
    server.start(InetAddress.getByName("127.0.0.1"), port, guard);
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
