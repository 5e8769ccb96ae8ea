package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.StoredNames;

/**
 * The tallies that the caller may see. One that is not published is unknown to everyone but its
 * owner, administrators and auditors: that it exists is part of what is closed.
 */
@ApplicationScoped
public class Tallies {
  private static final String SELECT =
      """
      select id, election_id, code, source_kind, source_name, source_names, source_list, owner,
             published, revision
      from tally
      """;

  private final Sql sql;
  private final Caller caller;

  @Inject
  Tallies(DataSource database, Caller caller) {
    this.sql = new Sql(database);
    this.caller = caller;
  }

  /**
   * A tally that the caller may see.
   *
   * @throws Refusal 404 otherwise
   */
  public Tally require(Election election, String code) {
    return find(election, code)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_TALLY,
                    "No tally of "
                        + election.code()
                        + " that you may see has the code '"
                        + Excerpt.of(code)
                        + "'."));
  }

  /** The tally of that code, if the caller may see it. */
  public Optional<Tally> find(Election election, String code) {
    return sql.one(
            SELECT + "where election_id = ? and code = ?", Tallies::read, election.id(), code)
        .filter(tally -> visible(election, tally));
  }

  /**
   * A tally that is the caller's own.
   *
   * @throws Refusal 404 if the caller may not see it, 403 if it is another's
   */
  public Tally requireWritable(Election election, String code) {
    Tally tally = require(election, code);
    if (!owns(election, tally)) {
      throw refused(tally);
    }
    return tally;
  }

  /**
   * A tally into which the caller may import sheets: its own, and for a supervisor the authority's.
   *
   * @throws Refusal 404 if the caller may not see it, 403 if it is another's
   */
  public Tally requireImportable(Election election, String code) {
    Tally tally = require(election, code);
    boolean supervised =
        tally.source().kind() == Source.Kind.AUTHORITY && caller.is(Roles.SUPERVISOR);
    if (!supervised && !owns(election, tally)) {
      throw refused(tally);
    }
    return tally;
  }

  /** Those that the caller may see, in the order of their codes. */
  public List<Tally> visible(Election election) {
    return sql
        .list(SELECT + "where election_id = ? order by code", Tallies::read, election.id())
        .stream()
        .filter(tally -> visible(election, tally))
        .toList();
  }

  /** The tally of that id, which must exist, whoever asks; also outside a request. */
  public Tally byId(int id) {
    return sql.one(SELECT + "where id = ?", Tallies::read, id).orElseThrow();
  }

  private boolean visible(Election election, Tally tally) {
    return tally.access().allows(caller, tally.owner(), election.code());
  }

  private boolean owns(Election election, Tally tally) {
    return Owner.is(caller, tally.owner(), election.code());
  }

  private static Refusal refused(Tally tally) {
    return new Refusal(
        ProblemType.NOT_THE_OWNER,
        "Only "
            + switch (tally.source().kind()) {
              case AUTHORITY -> "an administrator";
              case PARTY -> "an agent of the list " + tally.source().list();
              case OBSERVER -> "the observer who made it";
            }
            + " may write the tally '"
            + tally.code()
            + "'.");
  }

  private static Tally read(ResultSet row) throws SQLException {
    return new Tally(
        row.getInt("id"),
        row.getInt("election_id"),
        row.getString("code"),
        new Source(
            Source.Kind.named(row.getString("source_kind")),
            row.getString("source_name"),
            StoredNames.read(row.getString("source_names")),
            row.getString("source_list")),
        row.getString("owner"),
        row.getBoolean("published"),
        row.getLong("revision"));
  }
}
