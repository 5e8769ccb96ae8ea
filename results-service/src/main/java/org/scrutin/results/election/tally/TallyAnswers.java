package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** Tallies as they are shown. */
@ApplicationScoped
public class TallyAnswers {
  private final Sql sql;

  @Inject
  TallyAnswers(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The tally, with what its figures rest on now. */
  public TallyAnswer of(Tally tally) {
    TallyAnswer.TallyBasis basis =
        sql.one(
                """
                select case
                  when exists (select from leaf where tally_id = ? and kind = 'sheet') then 'SHEETS'
                  when exists (select from declared_statement where tally_id = ?) then 'DECLARED'
                  else 'NONE' end
                """,
                row -> TallyAnswer.TallyBasis.valueOf(row.getString(1)),
                tally.id(),
                tally.id())
            .orElseThrow();
    return TallyAnswer.of(tally, basis);
  }
}
