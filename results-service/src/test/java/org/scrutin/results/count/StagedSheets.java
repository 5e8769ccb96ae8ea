package org.scrutin.results.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.log.Commitment;
import org.scrutin.platform.store.log.Leaf;
import org.scrutin.platform.store.log.Salts;

/** Stages sheets as an import does, and sums what they add. */
final class StagedSheets {
  private static final String STAGE =
      "insert into staged_sheet (import_id, seq, version, salt, leaf_hash, unit_id, quarantined,"
          + " ballots, blank, valid, votes, findings)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ',', 'null')::int[], ?)";
  private static final String FINDINGS =
      "[{\"code\":\"valid-sum\",\"severity\":\"error\",\"detail\":{\"inputs\":{\"valid\":1}}}]";

  final UUID id = UUID.randomUUID();
  final TotalsDelta delta = new TotalsDelta();
  private final Country country;

  private StagedSheets(Country country) {
    this.country = country;
  }

  /**
   * @param sheets of different stations
   */
  static StagedSheets of(Country country, List<SheetLeaf> sheets) {
    StagedSheets staged = new StagedSheets(country);
    Map<Integer, SheetVersions.State> states = staged.states(sheets);
    int seq = 0;
    for (SheetLeaf sheet : sheets) {
      SheetVersions.State before = states.get(sheet.unitId());
      staged.stage(seq++, before == null ? 1 : before.newest() + 1, sheet);
      staged.delta.add(
          IntStream.of(country.index().ancestors(sheet.unitId())).boxed().toList(),
          SheetDelta.of(before, sheet));
    }
    return staged;
  }

  private Map<Integer, SheetVersions.State> states(List<SheetLeaf> sheets) {
    try (var connection = CountDatabase.source().getConnection()) {
      List<Integer> units = sheets.stream().map(SheetLeaf::unitId).toList();
      return new HashMap<>(SheetVersions.of(connection, country.tallyId(), units, Long.MAX_VALUE));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void stage(int seq, int version, SheetLeaf sheet) {
    byte[] salt = Salts.next();
    JsonNode body = sheet.body();
    byte[] hash =
        new Leaf("sheet", sheet.unitCode(), version, Commitment.of(salt, CanonicalJson.bytes(body)))
            .hash();
    StringBuilder votes = new StringBuilder();
    for (int vote : sheet.votes()) {
      votes.append(votes.isEmpty() ? "" : ",").append(vote < 0 ? "null" : vote);
    }
    CountDatabase.execute(
        STAGE,
        id,
        seq,
        version,
        salt,
        hash,
        sheet.unitId(),
        sheet.quarantined(),
        sheet.figures()[Figure.BALLOTS.ordinal()],
        sheet.figures()[Figure.BLANK.ordinal()] < 0
            ? null
            : sheet.figures()[Figure.BLANK.ordinal()],
        sheet.figures()[Figure.VALID.ordinal()],
        votes.toString(),
        sheet.quarantined() ? FINDINGS : null);
  }

  void count(OpenStep step) {
    step.appendStaged(id);
    step.move(delta);
  }
}
