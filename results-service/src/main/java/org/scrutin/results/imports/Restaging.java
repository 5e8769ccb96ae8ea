package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.sheets.SheetSql;

/**
 * Stages the rows of an import once more, when a station has got another sheet since: versions,
 * leaf hashes and what moves in the totals depend on what was there before. The old rows stay until
 * the new ones are complete.
 */
@ApplicationScoped
class Restaging {
  private static final int FETCH = 5_000;
  private static final String ROWS =
      "select unit_id, %1$s from staged_sheet where import_id = ?"
          + " union all select unit_id, %1$s from staged_unchanged where import_id = ?";

  private final Transactions transactions;
  private final ImportStore imports;
  private final ImportUpkeep upkeep;
  private final StagingStore stagingStore;
  private final StagingFactory stagings;
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;

  Restaging(
      Transactions transactions,
      ImportStore imports,
      ImportUpkeep upkeep,
      StagingStore stagingStore,
      StagingFactory stagings,
      Elections elections,
      Tallies tallies,
      Units units) {
    this.transactions = transactions;
    this.imports = imports;
    this.upkeep = upkeep;
    this.stagingStore = stagingStore;
    this.stagings = stagings;
    this.elections = elections;
    this.tallies = tallies;
    this.units = units;
  }

  /** Stages anew, if the import still waits. */
  void run(UUID id) {
    UUID next = UUID.randomUUID();
    // Noted before the first row, so that rows of an instance that dies meanwhile are found.
    transactions.run(connection -> upkeep.announceRestaging(connection, id, next));
    transactions.run(
        connection -> {
          Optional<Import> locked = imports.lockWaiting(connection, id);
          if (locked.isPresent() && locked.get().staging() != null) {
            restage(connection, locked.get(), locked.get().staging(), next);
          }
          return true;
        });
  }

  private void restage(Connection connection, Import row, UUID old, UUID next) throws SQLException {
    Tally tally = tallies.byId(row.tallyId());
    Election election = elections.byId(tally.electionId());
    UnitIndex index = units.of(election);
    Staging staging =
        stagings.staging(
            election.definition(), index, tally, stagings.writer(next, StagingFactory.ALWAYS));
    try (PreparedStatement select = connection.prepareStatement(ROWS.formatted(SheetSql.COLUMNS))) {
      select.setFetchSize(FETCH);
      select.setObject(1, old);
      select.setObject(2, old);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          int unit = rows.getInt(1);
          staging.accept(index.code(unit), unit, SheetSql.values(rows, 2));
        }
      }
    }
    StagedCounts counts = staging.finish();
    if (counts.rows() != row.counts().rows()) {
      throw new LostStaging();
    }
    stagingStore.writeTotals(connection, next, staging.totals().delta());
    upkeep.restaged(connection, row.id(), old, next, counts, tally.revision(), election.logSize());
  }
}
