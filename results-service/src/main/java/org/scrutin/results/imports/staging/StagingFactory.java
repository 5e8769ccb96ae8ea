package org.scrutin.results.imports.staging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.results.checks.Checks;
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
public class StagingFactory {
  /** Whether a chunk may still be written; throws if not. */
  public interface Permission {
    void require();
  }

  public static final Permission ALWAYS = () -> {};

  private final Sql sql;
  private final StagingStore store;
  private final StagingSettings settings;
  private final ExecutorService copiers = Executors.newVirtualThreadPerTaskExecutor();

  StagingFactory(DataSource database, StagingStore store, StagingSettings settings) {
    this.sql = new Sql(database);
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
  public Staging staging(
      ElectionDefinition definition, UnitIndex units, Tally tally, @Nullable StagingWriter writer) {
    boolean first = tally.revision() == 0;
    return new Staging(
        stations ->
            first ? Map.of() : StationStateReader.read(sql, tally.id(), stations, Long.MAX_VALUE),
        writer,
        Checks.of(
            definition.profile(),
            definition.blank(),
            settings.turnoutHigh().flatMap(Fraction::parse)),
        units,
        new SheetHasher(definition.listCodes()),
        new SheetTotals(new UnitStations(units), Figure.COUNT + definition.lists().size()));
  }

  /** Each chunk is written in a transaction of its own. */
  public StagingWriter writer(UUID staging, Permission permission) {
    return new StagingWriter(
        staging,
        chunk ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      permission.require();
                      store.copy(chunk);
                    }),
        copiers);
  }
}
