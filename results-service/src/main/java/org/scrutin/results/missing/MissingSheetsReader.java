package org.scrutin.results.missing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.units.UnitKind;
import org.scrutin.results.figures.results.ResultUnit;
import org.scrutin.results.missing.MissingSheet.SheetError;
import org.scrutin.results.sheets.FindingDetail;
import org.scrutin.results.sheets.SheetClass;
import org.scrutin.results.sheets.SheetClasses;
import org.scrutin.results.sheets.SheetSql;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;

/**
 * Reads which expected sheets are not counted: those that a check holds back, then those of
 * stations with a status, then those that are awaited; each by code.
 */
@ApplicationScoped
public class MissingSheetsReader {
  /** Stations that may belong to a class, of which those that do are kept. */
  private static final int CANDIDATES = 200;

  private static final String HELD =
      """
      select distinct unit.id, unit.code, unit.kind, unit.names, null, null
      from finding f
      join leaf l on l.tally_id = f.tally_id and l.index = f.index
      join unit on unit.id = l.unit_id
      where f.tally_id = ? and f.severity = 'error' and f.index < ? and %s
      order by unit.code limit %d
      """
          .formatted(SheetSql.held("l", "?"), CANDIDATES);

  private static final String WITH_STATUS =
      """
      select unit.id, unit.code, unit.kind, unit.names, said.reason, said.legal_basis
      from (select distinct unit_id from tally_station_status where tally_id = ? and index < ?) as s
      join unit on unit.id = s.unit_id
      left join lateral (
        select t.status, l.version as log_size
        from tally_station_status t join leaf l on l.tally_id = t.tally_id and l.index = t.index
        where t.tally_id = ? and t.unit_id = s.unit_id and t.index < ?
        order by t.index desc limit 1) as known on true
      left join lateral (
        select reason, legal_basis from station_status
        where unit_id = s.unit_id and log_index < known.log_size
        order by log_index desc limit 1) as said on true
      where known.status <> 'expected'
      order by unit.code limit %d
      """
          .formatted(CANDIDATES);

  private static final String AWAITED =
      """
      select %s, null, null from unit
      where election_id = ? and kind = any(?) and not exists (
        select from leaf l where l.kind = 'sheet' and l.tally_id = ? and l.unit_id = unit.id
          and l.index < ?)
      order by code limit %d
      """
          .formatted(ResultUnit.COLUMNS, CANDIDATES);

  private static final String ERRORS =
      """
      select distinct on (l.unit_id, f.code) l.unit_id, f.code, f.detail
      from leaf l join finding f on f.tally_id = l.tally_id and f.index = l.index
      where l.tally_id = ? and l.kind = 'sheet' and l.unit_id = any(?) and l.index < ?
        and f.severity = 'error'
      order by l.unit_id, f.code, l.version desc
      """;

  private final Sql sql;

  @Inject
  MissingSheetsReader(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Which tally, and what was in its log. */
  public record Question(int election, int tally, long revision) {}

  private record Candidate(ResultUnit unit, @Nullable String reason, @Nullable String basis) {
    static Candidate read(ResultSet row) throws SQLException {
      return new Candidate(ResultUnit.read(row), row.getString(5), row.getString(6));
    }
  }

  /**
   * At most so many of a tally.
   *
   * @param classes how many are in each class at that revision
   */
  public List<MissingSheet> read(Question of, SheetClasses classes, int most) {
    List<MissingSheet> missing = new ArrayList<>();
    if (classes.of(SheetClass.QUARANTINED) > 0) {
      missing.addAll(
          read(
              of,
              Set.of(SheetClass.QUARANTINED),
              sql.list(HELD, Candidate::read, of.tally, of.revision, of.revision)));
    }
    if (SheetClass.OF_STATUS.stream().anyMatch(one -> classes.of(one) > 0)) {
      missing.addAll(
          read(
              of,
              SheetClass.OF_STATUS,
              sql.list(
                  WITH_STATUS, Candidate::read, of.tally, of.revision, of.tally, of.revision)));
    }
    if (classes.of(SheetClass.AWAITED) > 0 && missing.size() < most) {
      missing.addAll(read(of, Set.of(SheetClass.AWAITED), awaited(of)));
    }
    return missing.stream().limit(most).toList();
  }

  private List<Candidate> awaited(Question of) {
    return sql.list(
        AWAITED,
        Candidate::read,
        of.election,
        UnitKind.STATION_CODES.toArray(String[]::new),
        of.tally,
        of.revision);
  }

  /** Those of the candidates that are in one of the classes. */
  private List<MissingSheet> read(
      Question of, Set<SheetClass> classes, List<Candidate> candidates) {
    List<Integer> ids = candidates.stream().map(one -> one.unit.id()).toList();
    Map<Integer, StationState> states = StationStateReader.read(sql, of.tally, ids, of.revision);
    Map<Integer, List<SheetError>> errors = errors(of, ids);
    List<MissingSheet> missing = new ArrayList<>();
    for (Candidate one : candidates) {
      int id = one.unit.id();
      SheetClass sheetClass = states.getOrDefault(id, StationState.EMPTY).sheetClass();
      if (classes.contains(sheetClass)) {
        missing.add(
            new MissingSheet(
                one.unit.code(),
                one.unit.name(),
                one.unit.names().isEmpty() ? null : one.unit.names(),
                sheetClass,
                one.reason,
                one.basis,
                sheetClass == SheetClass.QUARANTINED ? errors.get(id) : null));
      }
    }
    return missing;
  }

  /** Of the newest version that has any, by unit. */
  private Map<Integer, List<SheetError>> errors(Question of, List<Integer> units) {
    Map<Integer, List<SheetError>> errors = new HashMap<>();
    sql.list(
        ERRORS,
        row ->
            errors
                .computeIfAbsent(row.getInt(1), unit -> new ArrayList<>())
                .add(
                    new SheetError(
                        row.getString(2), FindingDetail.read(row.getString(3)).message())),
        of.tally,
        units.toArray(Integer[]::new),
        of.revision);
    return errors;
  }
}
