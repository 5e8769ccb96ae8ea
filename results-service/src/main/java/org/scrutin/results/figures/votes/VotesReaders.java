package org.scrutin.results.figures.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;

/** Makes readers of votes that read in the caller's transaction, if there is one. */
@ApplicationScoped
public class VotesReaders {
  private final Sql sql;

  @Inject
  VotesReaders(DataSource database) {
    this.sql = new Sql(database);
  }

  public VotesReader of(ElectionDefinition election, UnitIndex units) {
    return new VotesReader(sql, election, units);
  }
}
