package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.upload.TooLarge;
import org.scrutin.platform.web.upload.UploadBody;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.sheets.UnitStations;

/** Reads the body of one import to its end: into staging, or into a report of why not. */
@ApplicationScoped
class ImportUploads {
  private static final Logger LOG = Logger.getLogger(ImportUploads.class);

  /** The import was given up while its body was read: this instance had been taken for dead. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Transactions transactions;
  private final ImportStore imports;
  private final StagingStore stagingStore;
  private final StagingFactory stagings;
  private final Heartbeats heartbeats;
  private final Units units;

  ImportUploads(
      Transactions transactions,
      ImportStore imports,
      StagingStore stagingStore,
      StagingFactory stagings,
      Heartbeats heartbeats,
      Units units) {
    this.transactions = transactions;
    this.imports = imports;
    this.stagingStore = stagingStore;
    this.stagings = stagings;
    this.heartbeats = heartbeats;
    this.units = units;
  }

  /**
   * Reads the body of a new import.
   *
   * @throws Refusal if the body is too large or ends before it should
   */
  void read(UUID id, Upload upload, UploadBody body) {
    try {
      stage(id, upload, body);
    } catch (TooLarge e) {
      end(id, ImportState.FAILED, e.sentence());
      throw body.refuse(e);
    } catch (IOException e) {
      end(id, ImportState.INTERRUPTED, "The connection ended before the body did. Send it again.");
      throw body.refuse(e);
    } catch (GivenUp e) {
      throw new Refusal(
              ProblemType.IMPORT_GIVEN_UP,
              "This import was given up because nothing was heard of it. Send it again.")
          .retryAfter(1);
    } catch (RuntimeException e) {
      end(id, ImportState.FAILED, ImportFailure.sentence(e));
      throw e;
    }
  }

  private void stage(UUID id, Upload upload, UploadBody body) throws IOException {
    var report = new RejectionReport();
    ElectionDefinition definition = upload.election().definition();
    UnitIndex index = units.of(upload.election());
    var reader = new SheetsCsv(definition.listCodes(), new UnitStations(index), report);
    Staging staging =
        stagings.staging(definition, index, upload.tally(), upload.dryRun() ? null : writer(id));
    try (InputStream file = body.file();
        var beat = heartbeats.start(id, body::count, reader::rows)) {
      reader.read(
          file,
          (unit, unitId, values) -> {
            if (report.isEmpty()) {
              staging.accept(unit, unitId, values);
            }
          });
      body.drain();
      StagedCounts counts = report.isEmpty() ? staging.finish() : new StagedCounts(0, 0, 0);
      var progress = new Progress(body.count(), reader.rows(), body.hash());
      boolean ended =
          transactions.run(
              connection -> {
                if (!report.isEmpty()) {
                  return imports.reject(connection, id, progress, report);
                }
                ImportState state = upload.dryRun() ? ImportState.VALID : ImportState.STAGED;
                if (!upload.dryRun()) {
                  stagingStore.writeTotals(connection, id, staging.totals().delta());
                }
                return imports.read(
                    connection,
                    id,
                    state,
                    progress,
                    counts,
                    upload.tally().revision(),
                    upload.election().logSize());
              });
      if (!ended) {
        throw new GivenUp();
      }
      LOG.debugf("Import %s read, %s ends", id, beat);
    }
  }

  /** Only as long as nobody gave the import up. */
  private StagingWriter writer(UUID id) {
    return stagings.writer(
        id,
        connection -> {
          if (!imports.holdReading(connection, id)) {
            throw new GivenUp();
          }
        });
  }

  private void end(UUID id, ImportState state, String sentence) {
    try {
      transactions.run(
          connection -> {
            imports.end(connection, id, state, sentence);
            return true;
          });
    } catch (DatabaseFailure e) {
      // Its heartbeat has stopped, so it becomes 'interrupted' when the database is back.
      LOG.warnf("Import %s ended (%s) while the database was away", id, state.code());
    }
  }
}
