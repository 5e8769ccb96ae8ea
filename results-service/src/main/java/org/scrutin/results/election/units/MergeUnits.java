package org.scrutin.results.election.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
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
  private final UnitsListener listener;

  @Inject
  MergeUnits(
      DataSource database,
      Elections elections,
      Units units,
      ElectionLog log,
      Outbox outbox,
      UnitsListener listener) {
    this.sql = new Sql(database);
    this.elections = elections;
    this.units = units;
    this.log = log;
    this.outbox = outbox;
    this.listener = listener;
  }

  /** Opens a file of units from its start. */
  public interface UnitsFile {
    InputStream open() throws IOException;
  }

  /**
   * Merges a file before counting has begun.
   *
   * @param precondition of the election as it stands once nobody else can change it
   * @throws Refusal 404 unknown election; 413 too large a file; 422 with the rejected rows; 409 if
   *     sheets are logged and the file changes more than names
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UnitsAnswer merge(String code, CsvUpload csv, Consumer<Election> precondition) {
    int id = elections.require(code).id();
    log.lock(id);
    Election election = elections.byId(id);
    precondition.accept(election);
    UnitPages pages = new UnitPages(election, log, outbox);
    UnitsWriter writer = new UnitsWriter(sql, election, pages);
    TreePlan plan = plan(units.of(election), new UnitIds(sql), csv::open, writer::write);
    CountedUnits counted = new CountedUnits(sql, election);
    boolean moves = plan.moved().length > 0;
    if (moves) {
      counted.lock();
    }
    boolean otherTree = moves || plan.added() > 0;
    if (otherTree || writer.rollsChange()) {
      counted.refuseOnceCounted();
    }
    UnitsAnswer answer = answer(election, plan, writer, pages);
    if (otherTree) {
      listener.changed(election, units.within(election), log.lock(id));
    }
    return answer;
  }

  /**
   * Whether a file can amend the tree as it stands; changes nothing.
   *
   * @throws Refusal 422 with the rejected rows; 409 if a unit with sheets would be no station
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void check(Election election, UnitsFile file) {
    UnitIndex before = units.of(election);
    IntSupplier ids = new AtomicInteger(Integer.MAX_VALUE / 2)::getAndIncrement; // of no row
    TreePlan plan = plan(before, ids, file, (row, placed) -> {});
    new CountedUnits(sql, election).refuseLoss(plan.noStations(before));
  }

  /**
   * Amends the tree of an election that is being counted. The caller then tells the tallies, once
   * the log has its own leaf too.
   *
   * @throws Refusal as in {@link #check}; 409 while an import is under way
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UnitsAnswer amend(Election election, UnitsFile file) {
    UnitIndex before = units.of(election);
    UnitPages pages = new UnitPages(election, log, outbox);
    UnitsWriter writer = new UnitsWriter(sql, election, pages);
    TreePlan plan = plan(before, new UnitIds(sql), file, writer::write);
    CountedUnits counted = new CountedUnits(sql, election);
    counted.lock();
    counted.refuseLoss(plan.noStations(before));
    return answer(election, plan, writer, pages);
  }

  private static UnitsAnswer answer(
      Election election, TreePlan plan, UnitsWriter writer, UnitPages pages) {
    int updated = writer.close();
    pages.close();
    return new UnitsAnswer(plan.added(), updated, plan.total(), warnings(election, plan));
  }

  /**
   * Reads a file into a tree. After the first rejection the rest is only checked: nothing of it
   * will stay.
   */
  private static TreePlan plan(
      UnitIndex before, IntSupplier ids, UnitsFile file, BiConsumer<UnitRow, Placed> sink) {
    RejectionReport rejections = new RejectionReport();
    TreePlan plan = new TreePlan(before, rejections, ids);
    read(
        file,
        rejections,
        row -> {
          Placed placed = plan.merge(row);
          if (placed != null && rejections.isEmpty()) {
            sink.accept(row, placed);
          }
        });
    plan.close();
    if (!rejections.isEmpty()) {
      throw refused(rejections);
    }
    return plan;
  }

  private static void read(UnitsFile csv, RejectionReport rejections, Consumer<UnitRow> sink) {
    try (InputStream file = csv.open()) {
      new UnitsCsv(rejections).read(file, sink);
    } catch (TooLarge e) {
      throw e.refusal();
    } catch (IOException e) {
      throw new UncheckedIOException("A stored upload cannot be read", e);
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
