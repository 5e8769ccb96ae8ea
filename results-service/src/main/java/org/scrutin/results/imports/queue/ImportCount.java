package org.scrutin.results.imports.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.count.StepResult;
import org.scrutin.results.imports.staging.LostStaging;
import org.scrutin.results.imports.staging.OutdatedStaging;
import org.scrutin.results.imports.staging.StagingStore;

/** The count step of one import: its leaves, its totals and its end, in one transaction. */
@ApplicationScoped
class ImportCount {
  private static final Logger LOG = Logger.getLogger(ImportCount.class);
  private static final int TRIES = 5;

  private final QueuedImports imports;
  private final StagingStore staging;
  private final Restaging restaging;
  private final CountStep countStep;
  private final ImportSettings settings;

  ImportCount(
      QueuedImports imports,
      StagingStore staging,
      Restaging restaging,
      CountStep countStep,
      ImportSettings settings) {
    this.imports = imports;
    this.staging = staging;
    this.restaging = restaging;
    this.countStep = countStep;
    this.settings = settings;
  }

  /** Runs the step. False if this import must wait, and with it the later ones of its tally. */
  boolean apply(QueuedImport waiting) {
    UUID id = waiting.id();
    try {
      for (int i = 0; i < TRIES; i++) {
        try {
          step(id);
          return true;
        } catch (OutdatedStaging e) {
          restaging.run(id);
        }
      }
      return false;
    } catch (LostStaging e) {
      LOG.warnf("Import %s lost its staged rows", id);
      end(
          id,
          ImportState.INTERRUPTED,
          "The database crashed before these rows were counted. Import them again.");
      return true;
    } catch (RuntimeException e) {
      if (DatabaseFailure.isTransient(e)) {
        LOG.warnf("Import %s waits: %s", id, e.getMessage());
        return false;
      }
      LOG.errorf(e, "Import %s failed in its count step; look at the cause", id);
      end(id, ImportState.FAILED, ImportFailure.sentence(e));
      return true;
    }
  }

  private void step(UUID id) {
    QuarkusTransaction.requiringNew()
        .timeout((int) settings.stepTimeout().toSeconds())
        .run(
            () ->
                imports
                    .lockWaiting(id)
                    .ifPresent(
                        row -> {
                          StepResult result =
                              countStep.run(row.tallyId(), step -> append(row, step));
                          imports.applied(id, result.revision());
                        }));
  }

  private void append(QueuedImport row, OpenStep step) {
    UUID rows = row.staging();
    Long since = row.stagedRevision();
    Long logSize = row.stagedLogSize();
    if (rows == null || since == null || logSize == null) {
      throw new LostStaging();
    }
    if (staging.unitsMoved(step.electionId(), logSize)) {
      throw new OutdatedStaging();
    }
    if (step.revision() != since && staging.outdated(row.tallyId(), since, rows)) {
      throw new OutdatedStaging();
    }
    if (step.appendStaged(rows) != row.counts().leaves()) {
      throw new LostStaging();
    }
    step.move(staging.totals(rows));
  }

  private void end(UUID id, ImportState state, String sentence) {
    try {
      imports.end(id, state, sentence);
    } catch (DatabaseFailure e) {
      LOG.warnf("Import %s stays staged until the database is back", id);
    }
  }
}
