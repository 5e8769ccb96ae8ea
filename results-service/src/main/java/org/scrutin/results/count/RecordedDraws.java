package org.scrutin.results.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.sql.SqlArrays;
import org.scrutin.results.election.definition.ElectionDefinition;

/** The drawings of lots in a tally's log, by unit. */
public final class RecordedDraws {
  private static final String READ =
      """
      select unit_id, index, seat, seats, tied, winners from draw
      where tally_id = ? and index < ? order by index
      """;

  private final List<String> lists;
  private final Map<Integer, List<UnitDraws.Recorded>> byUnit = new HashMap<>();

  private RecordedDraws(List<String> lists) {
    this.lists = lists;
  }

  /** Where none were held. */
  public static RecordedDraws none() {
    return new RecordedDraws(List.of());
  }

  /**
   * @param revision up to which the log is read
   */
  public static RecordedDraws read(
      Sql sql, int tallyId, long revision, ElectionDefinition election) {
    RecordedDraws draws = new RecordedDraws(election.listCodes());
    sql.list(
            READ,
            row ->
                Map.entry(
                    row.getInt(1),
                    new UnitDraws.Recorded(
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        SqlArrays.strings(row, 5),
                        SqlArrays.strings(row, 6))),
            tallyId,
            revision)
        .forEach(
            one ->
                draws
                    .byUnit
                    .computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                    .add(one.getValue()));
    return draws;
  }

  /** Those of a unit between lists, for one allocation. */
  public UnitDraws of(int unit) {
    return new UnitDraws(byUnit.getOrDefault(unit, List.of()), lists);
  }

  /**
   * Those of a unit between constituencies, for one allocation.
   *
   * @param constituencies codes by their place in it
   */
  public UnitDraws between(int unit, List<String> constituencies) {
    return new UnitDraws(byUnit.getOrDefault(unit, List.of()), constituencies);
  }
}
