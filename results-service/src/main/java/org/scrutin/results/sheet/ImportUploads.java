package org.scrutin.results.sheet;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.upload.TooLarge;
import org.scrutin.platform.web.upload.UploadBody;
import org.scrutin.results.count.Figure;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.election.units.Units;

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
  private final CurrentSheets currentSheets;
  private final Heartbeats heartbeats;
  private final Units units;
  private final ImportSettings settings;
  private final ExecutorService copiers = Executors.newVirtualThreadPerTaskExecutor();

  ImportUploads(
      Transactions transactions,
      ImportStore imports,
      StagingStore stagingStore,
      CurrentSheets currentSheets,
      Heartbeats heartbeats,
      Units units,
      ImportSettings settings) {
    this.transactions = transactions;
    this.imports = imports;
    this.stagingStore = stagingStore;
    this.currentSheets = currentSheets;
    this.heartbeats = heartbeats;
    this.units = units;
    this.settings = settings;
  }

  @PreDestroy
  void stop() {
    copiers.close();
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
      end(id, ImportState.FAILED, DatabaseFault.sentence(e));
      throw e;
    }
  }

  private void stage(UUID id, Upload upload, UploadBody body) throws IOException {
    var report = new RejectionReport();
    var stations = new UnitStations(units.of(upload.election()));
    var lists = lists(upload.election().definition());
    var reader = new SheetReader(lists, stations, report);
    Staging staging = staging(id, upload, new Totals(stations, Figure.COUNT + lists.size()));
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
                  stagingStore.writeTotals(connection, id, staging.totals());
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

  private Staging staging(UUID id, Upload upload, Totals totals) {
    ElectionDefinition definition = upload.election().definition();
    int tally = upload.tally().id();
    boolean first = upload.tally().revision() == 0;
    return new Staging(
        stations -> first ? Map.of() : currentSheets.of(tally, stations),
        upload.dryRun() ? null : shipper(id, id, true),
        checks(definition),
        new SheetHasher(lists(definition)),
        totals);
  }

  Checks checks(ElectionDefinition definition) {
    return Checks.standard1(definition.blank(), settings.turnoutHigh().map(Share::parse));
  }

  /** Ships rows of an import; if it is being read, only as long as nobody gave it up. */
  Shipper shipper(UUID id, UUID staging, boolean reading) {
    return new Shipper(
        staging,
        chunk ->
            transactions.run(
                connection -> {
                  if (reading && !imports.holdReading(connection, id)) {
                    throw new GivenUp();
                  }
                  stagingStore.copy(connection, chunk);
                  return true;
                }),
        copiers);
  }

  private void end(UUID id, ImportState state, String sentence) {
    try {
      transactions.run(
          connection -> {
            imports.end(connection, id, state, sentence);
            return true;
          });
    } catch (DatabaseFault e) {
      // Its heartbeat has stopped, so it becomes 'interrupted' when the database is back.
      LOG.warnf("Import %s ended (%s) while the database was away", id, state.code());
    }
  }

  static List<String> lists(ElectionDefinition definition) {
    return definition.lists().stream().map(ElectionList::code).toList();
  }
}
