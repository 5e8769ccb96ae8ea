package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** Tallies as they are shown. */
@ApplicationScoped
public class TallyAnswers {
  private static final String BASES =
      """
      select t.id, case
        when exists (select from leaf where tally_id = t.id and kind = 'sheet') then 'SHEETS'
        when exists (select from declared_statement where tally_id = t.id) then 'DECLARED'
        else 'NONE' end
      from unnest(?::int[]) as t(id)
      """;

  private final Sql sql;

  @Inject
  TallyAnswers(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The tally, with what its figures rest on now. */
  public TallyAnswer of(Tally tally) {
    return of(List.of(tally)).getFirst();
  }

  /** In the same order; one statement for all. */
  List<TallyAnswer> of(List<Tally> tallies) {
    Map<Integer, TallyAnswer.TallyBasis> bases = new HashMap<>();
    sql.list(
        BASES,
        row -> bases.put(row.getInt(1), TallyAnswer.TallyBasis.valueOf(row.getString(2))),
        (Object) tallies.stream().map(Tally::id).toArray(Integer[]::new));
    return tallies.stream()
        .map(tally -> TallyAnswer.of(tally, Objects.requireNonNull(bases.get(tally.id()))))
        .toList();
  }
}
