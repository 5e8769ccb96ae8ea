package org.scrutin.platform.web.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sent the current request, as this service's own check of the token says. */
@RequestScoped
public class Caller {

  private static final String LIST = "list";

  private final SecurityIdentity identity;
  private final boolean bareListClaim;

  /**
   * @param bareListClaim whether a list without an election holds in every one: for one machine
   *     only
   */
  @Inject
  public Caller(
      SecurityIdentity identity,
      @ConfigProperty(name = "scrutin.security.bare-list-claim", defaultValue = "false")
          boolean bareListClaim) {
    this.identity = identity;
    this.bareListClaim = bareListClaim;
  }

  public boolean anonymous() {
    return identity.isAnonymous();
  }

  /** The token's subject, a pseudonym; "anonymous" where nobody signed in, which is no subject. */
  public String subject() {
    if (anonymous()) {
      return "anonymous";
    }
    String subject =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    return subject == null ? identity.getPrincipal().getName() : subject;
  }

  public boolean is(String role) {
    return identity.hasRole(role);
  }

  /**
   * The code of the list for which the caller is an agent in this election, as the token writes it:
   * compare it with {@code equalsIgnoreCase}.
   */
  public Optional<String> listIn(String election) {
    return Optional.ofNullable(claim()).flatMap(c -> ListClaim.in(election, c, bareListClaim));
  }

  private @Nullable String claim() {
    Object claim =
        identity.getPrincipal() instanceof JsonWebToken token
            ? token.getClaim(LIST)
            : identity.getAttribute(LIST);
    return switch (claim) {
      case String text -> text;
      case JsonString json -> json.getString();
      case null, default -> null;
    };
  }
}
