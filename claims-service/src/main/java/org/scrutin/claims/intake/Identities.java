package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Finds out in whose name somebody files. */
@ApplicationScoped
class Identities {
  private static final int PSEUDONYM_BYTES = 6;

  private final Caller caller;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Identities(Caller caller) {
    this.caller = caller;
  }

  /**
   * Agents file as their list, observers as observers, everybody else as a voter.
   *
   * @throws Refusal 403 if the token names a list that the election does not have
   */
  Identity of(KnownElection election) {
    if (caller.anonymous()) {
      return new Identity(new Filer("voter", "anonymous"), null, "anonymous", "anonymous");
    }
    Optional<String> claimed =
        caller.is(Roles.AGENT) ? caller.listIn(election.code()) : Optional.empty();
    if (claimed.isPresent()) {
      return agent(election, claimed.get());
    }
    String kind = caller.is(Roles.OBSERVER) ? "observer" : "voter";
    return new Identity(new Filer(kind, pseudonym(kind)), key(), caller.subject(), kind);
  }

  /** Of a historic filing the registrar says who filed it. */
  Identity historic(Filer filer) {
    return new Identity(filer, null, caller.subject(), Roles.REGISTRAR);
  }

  /** Whether the caller is who filed. */
  boolean filed(@Nullable String key, String election) {
    if (key == null || caller.anonymous()) {
      return false;
    }
    return key.equals(key())
        || (caller.is(Roles.AGENT)
            && caller
                .listIn(election)
                .filter(list -> key.equalsIgnoreCase("list:" + list))
                .isPresent());
  }

  private Identity agent(KnownElection election, String claimed) {
    String list =
        election
            .list(claimed)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.FORBIDDEN,
                        "Your token makes you the agent of a list that this election does not"
                            + " have."));
    String name = election.lists().getOrDefault(list, list);
    return new Identity(new Filer("party", name), "list:" + list, caller.subject(), Roles.AGENT);
  }

  private String key() {
    return "person:" + caller.subject();
  }

  /** Another one for each filing, so that nobody can tell which filings are of one person. */
  private String pseudonym(String kind) {
    byte[] bytes = new byte[PSEUDONYM_BYTES];
    random.nextBytes(bytes);
    return kind + "-" + HexFormat.of().formatHex(bytes);
  }
}
