package org.scrutin.idp;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Who may exchange which token for which (RFC 8693): the gateway, by its secret, a token that was
 * made for it, for one of a service. The library would exchange anything for anything.
 */
final class TokenExchange {
  static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";

  /** The gateway's name as a client, and the audience of the tokens that people hold. */
  static final String CLIENT = "scrutin";

  private static final Set<String> SERVICES = Set.of("scrutin-results", "scrutin-claims");

  private final byte[] authorization;
  private final HttpUrl issuer;
  private final OAuth2TokenProvider tokens;

  TokenExchange(String secret, HttpUrl issuer, OAuth2TokenProvider tokens) {
    String credentials = CLIENT + ":" + secret;
    this.authorization =
        ("Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .getBytes(StandardCharsets.UTF_8);
    this.issuer = issuer;
    this.tokens = tokens;
  }

  /** Why this is not exchanged, if it is not. */
  Optional<OAuth2HttpResponse> refusal(@Nullable String authorization, Map<String, String> form) {
    if (authorization == null
        || !MessageDigest.isEqual(
            this.authorization, authorization.getBytes(StandardCharsets.UTF_8))) {
      return refused(401, "invalid_client", "only the gateway may exchange tokens");
    }
    if (!SERVICES.contains(form.getOrDefault("audience", ""))) {
      return refused(400, "invalid_target", "there are " + String.join(", ", SERVICES));
    }
    return forGateway(form.getOrDefault("subject_token", ""))
        ? Optional.empty()
        : refused(400, OAuth2Error.INVALID_REQUEST.getCode(), "no valid token for the gateway");
  }

  private boolean forGateway(String token) {
    try {
      JWTClaimsSet claims = tokens.verify(issuer, token);
      return claims.getAudience().contains(CLIENT);
    } catch (Exception expiredOrForeign) {
      // Checked ones too: the library is written in Kotlin, which declares none.
      return false;
    }
  }

  private static Optional<OAuth2HttpResponse> refused(int status, String code, String why) {
    return Optional.of(Answers.error(status, new ErrorObject(code, why), why));
  }

  /** An exchanged token does not outlive the one that it was made of. */
  static Map<String, Object> until(TokenExchangeGrant grant) {
    try {
      return Map.of(
          "exp",
          SignedJWT.parse(grant.getSubjectToken().getValue())
              .getJWTClaimsSet()
              .getExpirationTime());
    } catch (ParseException verifiedBefore) {
      throw new IllegalStateException(verifiedBefore);
    }
  }
}
