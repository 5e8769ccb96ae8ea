package org.scrutin.results.imports.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.imports.staging.LostStaging;
import org.scrutin.results.imports.staging.StagedCounts;
import org.scrutin.results.imports.staging.Staging;
import org.scrutin.results.imports.staging.StagingFactory;
import org.scrutin.results.imports.staging.StagingStore;

/**
 * Stages the rows of an import once more, when a station has got another sheet since: versions,
 * leaf hashes and what moves in the totals depend on what was there before. The old rows stay until
 * the new ones are complete.
 */
@ApplicationScoped
class Restaging {
  private final QueuedImports imports;
  private final ImportSettings settings;
  private final StagingStore stagingStore;
  private final StagingFactory stagings;
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;

  Restaging(
      QueuedImports imports,
      ImportSettings settings,
      StagingStore stagingStore,
      StagingFactory stagings,
      Elections elections,
      Tallies tallies,
      Units units) {
    this.imports = imports;
    this.settings = settings;
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
    imports.announceRestaging(id, next);
    QuarkusTransaction.requiringNew()
        .timeout((int) settings.stepTimeout().toSeconds())
        .run(() -> imports.lockWaiting(id).ifPresent(locked -> restage(locked, next)));
  }

  private void restage(QueuedImport row, UUID next) {
    UUID old = row.staging();
    if (old == null) {
      return;
    }
    Tally tally = tallies.byId(row.tallyId());
    Election election = elections.byId(tally.electionId());
    UnitIndex index = units.of(election);
    Staging staging =
        stagings.staging(
            election.definition(), index, tally, stagings.writer(next, StagingFactory.ALWAYS));
    stagingStore.rows(old, (unit, values) -> staging.accept(index.code(unit), unit, values));
    StagedCounts counts = staging.finish();
    if (counts.rows() != row.counts().rows()) {
      throw new LostStaging();
    }
    stagingStore.writeTotals(next, staging.totals().delta());
    imports.restaged(row.id(), old, next, counts, tally.revision(), election.logSize());
  }
}
