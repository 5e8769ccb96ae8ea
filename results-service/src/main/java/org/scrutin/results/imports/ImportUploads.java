package org.scrutin.results.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
import org.scrutin.results.imports.ImportEntity.RejectedLine;
import org.scrutin.results.imports.queue.Heartbeats;
import org.scrutin.results.imports.queue.ImportFailure;
import org.scrutin.results.imports.queue.ImportState;
import org.scrutin.results.imports.queue.QueuedImports;
import org.scrutin.results.imports.staging.StagedCounts;
import org.scrutin.results.imports.staging.Staging;
import org.scrutin.results.imports.staging.StagingFactory;
import org.scrutin.results.imports.staging.StagingStore;
import org.scrutin.results.imports.staging.StagingWriter;
import org.scrutin.results.sheets.UnitStations;

/** Reads the body of one import to its end: into staging, or into a report of why not. */
@ApplicationScoped
class ImportUploads {
  private static final Logger LOG = Logger.getLogger(ImportUploads.class);

  /** The import was given up while its body was read: this instance had been taken for dead. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ImportRepository imports;
  private final QueuedImports queued;
  private final StagingStore stagingStore;
  private final StagingFactory stagings;
  private final Heartbeats heartbeats;
  private final Units units;

  ImportUploads(
      ImportRepository imports,
      QueuedImports queued,
      StagingStore stagingStore,
      StagingFactory stagings,
      Heartbeats heartbeats,
      Units units) {
    this.imports = imports;
    this.queued = queued;
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
          QuarkusTransaction.requiringNew()
              .call(() -> end(id, upload, progress, counts, report, staging));
      if (!ended) {
        throw new GivenUp();
      }
      LOG.debugf("Import %s read, %s ends", id, beat);
    }
  }

  private boolean end(
      UUID id,
      Upload upload,
      Progress progress,
      StagedCounts counts,
      RejectionReport report,
      Staging staging) {
    if (!report.isEmpty()) {
      List<RejectedLine> kept =
          report.kept().stream()
              .map(one -> new RejectedLine(one.line(), one.code(), one.message()))
              .toList();
      return imports.reject(id, progress, kept, report.count());
    }
    if (!upload.dryRun()) {
      stagingStore.writeTotals(id, staging.totals().delta());
    }
    return imports.read(
        id,
        upload.dryRun() ? ImportState.VALID : ImportState.STAGED,
        progress,
        counts,
        upload.tally().revision(),
        upload.election().logSize());
  }

  /** Only as long as nobody gave the import up. */
  private StagingWriter writer(UUID id) {
    return stagings.writer(
        id,
        () -> {
          if (!queued.holdReading(id)) {
            throw new GivenUp();
          }
        });
  }

  private void end(UUID id, ImportState state, String sentence) {
    try {
      queued.end(id, state, sentence);
    } catch (DatabaseFailure e) {
      // Its heartbeat has stopped, so it becomes 'interrupted' when the database is back.
      LOG.warnf("Import %s ended (%s) while the database was away", id, state.code());
    }
  }
}
