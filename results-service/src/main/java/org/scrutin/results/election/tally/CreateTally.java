package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionLog;

/** Makes a tally. Only the authority's is open from the start. */
@ApplicationScoped
class CreateTally {
  private final Sql sql;
  private final Caller caller;
  private final Tallies tallies;
  private final ElectionLog log;

  @Inject
  CreateTally(DataSource database, Caller caller, Tallies tallies, ElectionLog log) {
    this.sql = new Sql(database);
    this.caller = caller;
    this.tallies = tallies;
    this.log = log;
  }

  /**
   * @throws Refusal 422 naming each place at fault, 403 if the source is not the caller's to make,
   *     409 if the code is taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Tally create(Election election, TallyBody body) {
    Source source = TallyRules.source(body.source(), election.definition());
    String owner = owner(election, source);
    log.lock(election.id());
    insert(election, body.code(), source, owner);
    log.append(election.id(), "tally", body.code(), 1, TallyRules.leaf(body.code(), source));
    return tallies.require(election, body.code());
  }

  /** Whose tally it will be; the caller must be that, or an administrator for a party. */
  private String owner(Election election, Source source) {
    String owner =
        switch (source.kind()) {
          case AUTHORITY -> Owner.AUTHORITY;
          case PARTY -> Owner.ofList(String.valueOf(source.list()));
          case OBSERVER -> Owner.ofPerson(caller.subject());
        };
    boolean onBehalf = source.kind() == Source.Kind.PARTY && caller.is(Roles.ADMIN);
    if (!onBehalf && !Owner.is(caller, owner, election.code())) {
      throw new Refusal(
          ProblemType.NOT_THE_OWNER,
          switch (source.kind()) {
            case AUTHORITY -> "Only an administrator makes the authority's tally.";
            case PARTY ->
                "Only an agent of the list "
                    + source.list()
                    + " or an administrator makes its tally.";
            case OBSERVER -> "Only an observer makes an observer's tally, and its own.";
          });
    }
    return owner;
  }

  private void insert(Election election, String code, Source source, String owner) {
    int inserted =
        sql.update(
            """
            insert into tally
              (election_id, code, source_kind, source_name, source_names, source_list, owner, published)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (election_id, code) do nothing
            """,
            election.id(),
            code,
            source.kind().code(),
            source.name(),
            CanonicalJson.of(source.names()),
            source.list(),
            owner,
            source.kind() == Source.Kind.AUTHORITY);
    if (inserted == 0) {
      throw new Refusal(
          ProblemType.TALLY_EXISTS,
          "The code '" + code + "' is taken in " + election.code() + "; choose another.");
    }
  }
}
