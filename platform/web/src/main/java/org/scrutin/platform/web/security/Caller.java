package org.scrutin.platform.web.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Who sent the current request, as this service's own check of the token says. */
@RequestScoped
public class Caller {

  private static final String LIST = "list";

  private final SecurityIdentity identity;
  private final boolean bareListClaim;
  private final String organisationClaim;

  /**
   * @param bareListClaim whether a list without an election holds in every one: for one machine
   *     only
   * @param organisationClaim name of the claim that says for whom an observer speaks
   */
  @Inject
  public Caller(
      SecurityIdentity identity,
      @ConfigProperty(name = "scrutin.security.bare-list-claim", defaultValue = "false")
          boolean bareListClaim,
      @ConfigProperty(name = "scrutin.security.organisation-claim", defaultValue = "organisation")
          String organisationClaim) {
    this.identity = identity;
    this.bareListClaim = bareListClaim;
    this.organisationClaim = organisationClaim;
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
    return claim(LIST).flatMap(c -> ListClaim.in(election, c, bareListClaim));
  }

  /**
   * An observer speaks in the name of the organisation that the token names, and in no other.
   *
   * @param pointer to the name in the body, for the refusal
   * @throws Refusal 403 if the token names no organisation, 422 if another name was sent
   */
  public void requireOrganisation(String pointer, String sent) {
    String organisation =
        claim(organisationClaim)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.FORBIDDEN,
                        "Your token does not say for which organisation you observe."));
    if (!organisation.equals(sent)) {
      Faults faults = new Faults();
      faults.add(pointer, "must be the organisation of your token: " + organisation);
      faults.throwIfAny();
    }
  }

  private Optional<String> claim(String name) {
    Object claim =
        identity.getPrincipal() instanceof JsonWebToken token
            ? token.getClaim(name)
            : identity.getAttribute(name);
    return switch (claim) {
      case String text -> Optional.of(text);
      case JsonString json -> Optional.of(json.getString());
      case null, default -> Optional.empty();
    };
  }
}
