package org.scrutin.idp;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What goes into a token. With a password grant the person is in the request; with a code or a
 * refresh token the library adds subject and claims of the sign-in, which {@link Guard} wrote. A
 * refresh token that it does not know has no sign-in and so no subject. An exchanged token says
 * what the first one says, to another audience.
 */
final class PersonTokens implements OAuth2TokenCallback {
  static final String ISSUER = "idp";
  private static final long SECONDS = 3_600;

  @Override
  public String issuerId() {
    return ISSUER;
  }

  @Override
  public String subject(TokenRequest request) {
    return person(request).name();
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return request.getAuthorizationGrant() instanceof TokenExchangeGrant grant
        ? grant.getAudience().stream().map(Audience::getValue).toList()
        : List.of(TokenExchange.CLIENT);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    return switch (request.getAuthorizationGrant()) {
      case ResourceOwnerPasswordCredentialsGrant _ -> person(request).claims();
      case TokenExchangeGrant grant -> TokenExchange.until(grant);
      case null, default -> Map.of();
    };
  }

  @Override
  public long tokenExpiry() {
    return SECONDS;
  }

  private static Person person(TokenRequest request) {
    if (request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant) {
      return People.find(grant.getUsername()).orElseThrow(() -> refused("unknown person"));
    }
    throw refused("the session is over; sign in again");
  }

  private static OAuth2Exception refused(String why) {
    return new OAuth2Exception(OAuth2Error.INVALID_GRANT.setDescription(why), why);
  }
}
