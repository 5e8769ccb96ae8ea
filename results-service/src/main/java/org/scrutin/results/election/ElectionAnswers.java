package org.scrutin.results.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionDocument;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;

/** Makes answers of elections. */
@ApplicationScoped
class ElectionAnswers {
  private final Sql sql;
  private final Units units;
  private final Tallies tallies;

  @Inject
  ElectionAnswers(DataSource database, Units units, Tallies tallies) {
    this.sql = new Sql(database);
    this.units = units;
    this.tallies = tallies;
  }

  /** The tallies in it depend on who asks and on their publication, so they are part of the tag. */
  static EntityTag tag(Election election, ElectionAnswer shown) {
    return EntityTags.of(election.logSize(), shown.toString());
  }

  ElectionAnswer of(Election election) {
    ElectionDocument document =
        sql.one(
                "select definition from election where id = ?",
                row -> Elections.document(row.getString(1)),
                election.id())
            .orElseThrow();
    UnitIndex tree = units.of(election);
    return new ElectionAnswer(
        document.complete(election.definition()),
        tree.size(),
        tree.root() == UnitIndex.NONE ? 0 : tree.stations(tree.root()),
        election.logSize(),
        tallies.visible(election).stream().map(Tally::code).toList());
  }
}
