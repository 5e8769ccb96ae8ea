package org.scrutin.results.imports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.checks.Checks;
import org.scrutin.results.checks.Share;
import org.scrutin.results.count.SheetTotals;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetHasher;
import org.scrutin.results.sheets.StationStateReader;
import org.scrutin.results.sheets.UnitStations;

/** What stages rows, for an import that is read and for one that is staged anew. */
@ApplicationScoped
class StagingFactory {
  /** Whether a chunk may still be written; throws if not. */
  interface Permission {
    void require(Connection connection) throws SQLException;
  }

  static final Permission ALWAYS = connection -> {};

  private final Transactions transactions;
  private final StagingStore store;
  private final ImportSettings settings;
  private final ExecutorService copiers = Executors.newVirtualThreadPerTaskExecutor();

  StagingFactory(Transactions transactions, StagingStore store, ImportSettings settings) {
    this.transactions = transactions;
    this.store = store;
    this.settings = settings;
  }

  @PreDestroy
  void stop() {
    copiers.close();
  }

  /**
   * @param writer null for a dry run
   */
  Staging staging(
      ElectionDefinition definition, UnitIndex units, Tally tally, @Nullable StagingWriter writer) {
    boolean first = tally.revision() == 0;
    return new Staging(
        stations ->
            first
                ? Map.of()
                : transactions.run(
                    connection ->
                        StationStateReader.read(connection, tally.id(), stations, Long.MAX_VALUE)),
        writer,
        Checks.standard1(definition.blank(), settings.turnoutHigh().map(Share::parse)),
        new SheetHasher(definition.listCodes()),
        new SheetTotals(new UnitStations(units), Figure.COUNT + definition.lists().size()));
  }

  /** Each chunk is written in a transaction of its own. */
  StagingWriter writer(UUID staging, Permission permission) {
    return new StagingWriter(
        staging,
        chunk ->
            transactions.run(
                connection -> {
                  permission.require(connection);
                  store.copy(connection, chunk);
                  return true;
                }),
        copiers);
  }
}
