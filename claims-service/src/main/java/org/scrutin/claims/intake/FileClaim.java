package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act.Filed;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.form.Form;
import org.scrutin.claims.ground.Ground.Competence;
import org.scrutin.claims.ground.Grounds;
import org.scrutin.claims.heard.HeardElection;
import org.scrutin.claims.heard.HeardElections;
import org.scrutin.claims.heard.HeardTallies;
import org.scrutin.claims.heard.HeardTallies.HeardTally;
import org.scrutin.claims.register.Advances;
import org.scrutin.claims.register.Claim;
import org.scrutin.claims.register.DocketStore;
import org.scrutin.claims.register.Kinds;
import org.scrutin.contracts.Filer;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Files a claim. */
@ApplicationScoped
class FileClaim {
  private static final Pattern ELECTION = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
  private static final Pattern RELIEF = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Set<String> FILERS =
      new TreeSet<>(Set.of("party", "voter", "observer", "registrar"));
  private static final int MOST_RELIEF = 20;

  private final HeardElections elections;
  private final HeardTallies tallies;
  private final ScopeChecks checks;
  private final Identities identities;
  private final DocketStore store;
  private final ClaimEvents events;
  private final Advances advances;
  private final Caller caller;

  @Inject
  FileClaim(
      HeardElections elections,
      HeardTallies tallies,
      ScopeChecks checks,
      Identities identities,
      DocketStore store,
      ClaimEvents events,
      Advances advances,
      Caller caller) {
    this.elections = elections;
    this.tallies = tallies;
    this.checks = checks;
    this.identities = identities;
    this.store = store;
    this.events = events;
    this.advances = advances;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Claim file(Form form) {
    boolean registrar = caller.is(Roles.REGISTRAR);
    String code = form.requiredMatching("election", ELECTION, "the code of an election");
    HistoricForm historic = HistoricForm.read(form, "receivedAt", registrar);
    Filer stated = filer(form, registrar);
    Filed said = read(form, stated == null ? new Filer("voter", "anonymous") : stated);
    form.finish();
    HeardElection election = require(code);
    checks.check(form, said.scope(), election);

    Identity identity = stated == null ? identities.of(election) : identities.historic(stated);
    Filed filed = withBody(form, said, identity.filer(), election);
    Stamp stamp =
        new Stamp(identity.actor(), identity.role(), Now.utc(), historic.at(), historic.source());
    Claim claim = store.file(Docket.file(filed, stamp), election.timezone(), identity.key());
    events.entered(claim);
    advances.tell(code);
    return claim;
  }

  private static Filed read(Form form, Filer filer) {
    String kind = form.requiredOneOf("kind", Kinds.ALL);
    String ground = form.requiredLine("ground");
    if (form.has("ground") && Grounds.find(ground).isEmpty()) {
      form.problem("ground", "is not in the catalogue, see /api/v1/grounds");
    }
    Scope scope = ScopeForm.read(form, null);
    if (kind.equals(Kinds.RIVAL_RESULT) && !form.has("claimed")) {
      form.problem("claimed", "is missing: a rival result says which seats it gives");
    }
    List<String> relief = form.lines("relief", 64, MOST_RELIEF);
    if (!relief.stream().allMatch(word -> RELIEF.matcher(word).matches())) {
      form.problem("relief", "must be words such as independent-inquiry");
    }
    return new Filed(
        form.matching("election", ELECTION, "the code of an election").orElse(""),
        kind,
        ground,
        form.requiredLine("respondent"),
        form.line("decidedBy").orElse(null),
        form.flag("decidedByRespondent"),
        filer,
        scope,
        relief,
        form.statement("statement"));
  }

  /** Of a registrar's filing who filed it; null for everybody else, whom the token names. */
  private static @Nullable Filer filer(Form form, boolean registrar) {
    if (!registrar) {
      for (String name : List.of("filedBy", "decidedBy", "decidedByRespondent")) {
        HistoricForm.registrarOnly(form, name);
      }
      return null;
    }
    if (!form.has("receivedAt")) {
      form.problem("receivedAt", "is missing: a registrar enters historic or paper filings only");
    }
    Optional<Filer> filer =
        form.object("filedBy")
            .map(part -> new Filer(part.requiredOneOf("kind", FILERS), part.requiredLine("name")));
    if (filer.isEmpty()) {
      form.problem("filedBy", "is missing: say who filed this");
    }
    return filer.orElse(new Filer("registrar", "registrar"));
  }

  private HeardElection require(String code) {
    return elections
        .find(code)
        .orElseThrow(
            () ->
                NotYetKnown.of(
                    ProblemType.ELECTION_NOT_YET_KNOWN,
                    "Nothing has been heard here of an election " + code + ". Try again soon."));
  }

  /** The body that decides: as stated, else the one that is competent for the ground, if known. */
  private Filed withBody(Form form, Filed said, Filer filer, HeardElection election) {
    Optional<HeardTally> authority = tallies.authority(election.code());
    String body = said.decidedBy();
    boolean byAuthority =
        Grounds.find(said.ground()).orElseThrow().competent() == Competence.ELECTION_AUTHORITY;
    if (body == null && byAuthority) {
      body = authority.map(HeardTally::source).orElse(null);
    }
    return new Filed(
        said.election(),
        said.claimKind(),
        said.ground(),
        said.respondent(),
        body,
        form.flag("decidedByRespondent")
            || DecidingBody.isRespondent(body, said.respondent(), authority),
        filer,
        said.scope(),
        said.relief(),
        said.statement());
  }
}
