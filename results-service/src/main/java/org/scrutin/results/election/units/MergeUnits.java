package org.scrutin.results.election.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.upload.TooLarge;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.election.definition.AllocationRule;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.units.TreePlan.Placed;
import org.scrutin.seats.allocation.Level;

/**
 * Merges {@code units.csv} into an election's tree: adds and updates, never removes, all rows or
 * none. Tree, log and facts change in one transaction.
 */
@ApplicationScoped
public class MergeUnits {
  private final Sql sql;
  private final Elections elections;
  private final Units units;
  private final ElectionLog log;
  private final Outbox outbox;

  @Inject
  MergeUnits(
      DataSource database, Elections elections, Units units, ElectionLog log, Outbox outbox) {
    this.sql = new Sql(database);
    this.elections = elections;
    this.units = units;
    this.log = log;
    this.outbox = outbox;
  }

  /**
   * @param precondition of the election as it stands once nobody else can change it
   * @throws Refusal 404 unknown election; 413 too large a file; 422 with the rejected rows; 409 if
   *     units would move on which figures hang
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UnitsAnswer merge(String code, CsvUpload csv, Consumer<Election> precondition) {
    int id = elections.require(code).id();
    log.lock(id);
    Election election = elections.byId(id);
    precondition.accept(election);
    UnitIndex before = units.of(election);
    RejectionReport rejections = new RejectionReport();
    TreePlan plan = new TreePlan(before, rejections, new UnitIds(sql));
    UnitPages pages = new UnitPages(election, log, outbox);
    UnitsWriter writer = new UnitsWriter(sql, election, pages);
    read(csv, rejections, row -> take(row, plan, writer, rejections));
    plan.close();
    if (!rejections.isEmpty()) {
      throw refused(rejections);
    }
    new CountedUnits(sql, election).refuse(before, plan.moved());
    int updated = writer.close();
    pages.close();
    return new UnitsAnswer(plan.added(), updated, plan.total(), warnings(election, plan));
  }

  private static void read(CsvUpload csv, RejectionReport rejections, Consumer<UnitRow> sink) {
    try (InputStream file = csv.open()) {
      new UnitsCsv(rejections).read(file, sink);
    } catch (TooLarge e) {
      throw e.refusal();
    } catch (IOException e) {
      throw new UncheckedIOException("A stored upload cannot be read", e);
    }
  }

  /** After the first rejection the rest is only checked: nothing of it will stay. */
  private static void take(
      UnitRow row, TreePlan plan, UnitsWriter writer, RejectionReport rejections) {
    Placed placed = plan.merge(row);
    if (placed != null && rejections.isEmpty()) {
      writer.write(row, placed);
    }
  }

  private static Refusal refused(RejectionReport rejections) {
    return new Refusal(
            ProblemType.INVALID_UNITS,
            "Nothing was changed. What must be corrected is told by line in rejected, "
                + rejections.kept().size()
                + " of "
                + rejections.count()
                + "; then send the whole file again.")
        .with("rejectedCount", rejections.count())
        .with("rejected", rejections.kept());
  }

  /** A second file may complete the first, so an incomplete tree is no error yet. */
  private static List<String> warnings(Election election, TreePlan plan) {
    List<String> warnings = new ArrayList<>();
    ElectionDefinition definition = election.definition();
    AllocationRule rule = definition.allocation();
    if (rule.apportioned()) {
      if (plan.seats() > 0) {
        warnings.add(
            "By the election's rule the constituencies get their seats by votes; those that are"
                + " stated here decide nothing.");
      }
    } else if (rule.level() == Level.CONSTITUENCY
        && plan.seats() + rule.levellingSeats() != definition.seats()) {
      warnings.add(
          "The constituencies have "
              + plan.seats()
              + " seats together"
              + (rule.levellingSeats() > 0
                  ? ", beside " + rule.levellingSeats() + " levelling seats"
                  : "")
              + ", the election has "
              + definition.seats()
              + ".");
    }
    return warnings;
  }
}
