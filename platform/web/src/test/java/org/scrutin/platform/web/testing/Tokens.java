package org.scrutin.platform.web.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens of an identity provider that the service under test trusts. */
public final class Tokens {

  public static final String ISSUER = "http://identity.test";

  /** System property that holds the private key with which tokens are signed. */
  public static final String TOKEN_KEY = "scrutin.test.token-key";

  /** For which every observer of the tests observes. */
  public static final String ORGANISATION = "Synthetic observers";

  private Tokens() {}

  /** A token of a person with roles. */
  public static String of(String person, String... roles) {
    return sign(claims(person, roles), TOKEN_KEY);
  }

  /**
   * A token of a party's agent.
   *
   * @param list {@code election/code}
   */
  public static String agent(String person, String list) {
    return sign(claims(person, "agent").claim("list", list), TOKEN_KEY);
  }

  /** A token of an observer that does not say for which organisation. */
  public static String observerOfNone(String person) {
    return sign(
        Jwt.subject(person).issuer(ISSUER).audience(audience()).groups(Set.of("observer")),
        TOKEN_KEY);
  }

  /** A token that does not say whose it is. */
  public static String ofNobody(String... roles) {
    return sign(
        Jwt.issuer(ISSUER).preferredUserName("x").audience(audience()).groups(Set.of(roles)),
        TOKEN_KEY);
  }

  /** A token as people hold it: for the gateway, and for no service. */
  public static String forTheGateway(String person, String... roles) {
    return sign(claims(person, roles).audience("scrutin"), TOKEN_KEY);
  }

  private static String audience() {
    return ConfigProvider.getConfig().getValue("quarkus.oidc.token.audience", String.class);
  }

  private static JwtClaimsBuilder claims(String person, String... roles) {
    JwtClaimsBuilder claims =
        Jwt.subject(person).issuer(ISSUER).audience(audience()).groups(Set.of(roles));
    return Set.of(roles).contains("observer") ? claims.claim("organisation", ORGANISATION) : claims;
  }

  private static String sign(JwtClaimsBuilder claims, String property) {
    PrivateKey key = TestKeys.privateKey("RSA", System.getProperty(property));
    return claims.expiresIn(3600).jws().sign(key);
  }
}
