package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** Tallies as they are shown. */
@ApplicationScoped
public class TallyViews {
  private final Sql sql;

  @Inject
  TallyViews(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The tally, with what its figures rest on now. */
  public TallyView of(Tally tally) {
    String basis =
        sql.one(
                """
                select case
                  when exists (select from leaf where tally_id = ? and kind = 'sheet') then 'sheets'
                  when exists (select from declared_statement where tally_id = ?) then 'declared'
                  else 'none' end
                """,
                row -> row.getString(1),
                tally.id(),
                tally.id())
            .orElseThrow();
    return TallyView.of(tally, basis);
  }
}
