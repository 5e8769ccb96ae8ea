package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;

/** Makes a tally. Only the authority's is open from the start. */
@ApplicationScoped
class CreateTally {
  private final TallyRepository tallies;
  private final Caller caller;
  private final ElectionLog log;
  private final TallyDefinedPublisher defined;
  private final TallyListener listener;

  @Inject
  CreateTally(
      TallyRepository tallies,
      Caller caller,
      ElectionLog log,
      TallyDefinedPublisher defined,
      TallyListener listener) {
    this.tallies = tallies;
    this.caller = caller;
    this.log = log;
    this.defined = defined;
    this.listener = listener;
  }

  /**
   * @throws Refusal 422 naming each place at fault, 403 if the source is not the caller's to make,
   *     409 if the code is taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Tally create(Election election, TallyBody body) {
    Source source = TallyRules.source(body.source(), election.definition());
    String owner = owner(election, source);
    if (source.kind() == Source.Kind.OBSERVER) {
      caller.requireOrganisation("/source/name", source.name());
    }
    // Of two sources with one name at once the later one finds the earlier one's tally.
    log.lock(election.id());
    Faults faults = new Faults();
    SourceNames.check(
        source, owner, election.definition(), tallies.of(List.of(election.id())), faults);
    faults.throwIfAny();
    Tally tally = insert(election, body.code(), source, owner);
    long index =
        log.append(election.id(), "tally", body.code(), 1, TallyRules.leaf(body.code(), source));
    if (tally.published()) {
      defined.publish(election, tally);
    }
    listener.created(election, tally, index + 1);
    return tally;
  }

  /** Whose tally it will be; the caller must be that. */
  private String owner(Election election, Source source) {
    String owner =
        switch (source.kind()) {
          case AUTHORITY -> Owner.AUTHORITY;
          case PARTY -> Owner.ofList(String.valueOf(source.list()));
          case OBSERVER -> Owner.ofPerson(caller.subject());
        };
    if (!Owner.is(caller, owner, election.code())) {
      throw new Refusal(
          ProblemType.NOT_THE_OWNER,
          switch (source.kind()) {
            case AUTHORITY -> "Only an administrator makes the authority's tally.";
            case PARTY -> "Only an agent of the list " + source.list() + " makes its tally.";
            case OBSERVER -> "Only an observer makes an observer's tally, and its own.";
          });
    }
    return owner;
  }

  private Tally insert(Election election, String code, Source source, String owner) {
    TallyEntity tally = new TallyEntity();
    tally.electionId = election.id();
    tally.code = code;
    tally.sourceKind = source.kind();
    tally.sourceName = source.name();
    tally.sourceNames = source.names();
    tally.sourceList = source.list();
    tally.owner = owner;
    tally.published = source.kind() == Source.Kind.AUTHORITY;
    try {
      tallies.persistAndFlush(tally);
    } catch (PersistenceException e) {
      if (DatabaseFailure.violates(e, "tally_election_id_code_key")) {
        throw new Refusal(
            ProblemType.TALLY_EXISTS,
            "The code '" + code + "' is taken in " + election.code() + "; choose another.");
      }
      throw e;
    }
    return new Tally(tally.id, election.id(), code, source, owner, tally.published, 0);
  }
}
