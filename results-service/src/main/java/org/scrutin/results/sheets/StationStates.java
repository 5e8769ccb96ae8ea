package org.scrutin.results.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** What stations have now. */
@ApplicationScoped
public class StationStates {
  private final Sql sql;

  @Inject
  StationStates(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Of a station of a tally, by ids. */
  public StationState of(int tally, int station) {
    return StationStateReader.read(sql, tally, station, Long.MAX_VALUE);
  }
}
