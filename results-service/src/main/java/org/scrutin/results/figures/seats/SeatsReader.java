package org.scrutin.results.figures.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.RecordedDraws;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.declared.DeclaredReader;
import org.scrutin.results.declared.PublishedMargins;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.Basis;
import org.scrutin.results.figures.Moment;
import org.scrutin.results.figures.Released;
import org.scrutin.results.figures.ReleasedFigures;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.lots.DrawRecords;
import org.scrutin.results.figures.lots.LotsOnRecord;
import org.scrutin.results.figures.lots.SeedAnnouncement;
import org.scrutin.results.figures.votes.Contests;

/** Finds the seats of a unit: a handful of statements, no transaction. */
@ApplicationScoped
public class SeatsReader {
  private final Sql sql;
  private final Units units;
  private final ReleasedFigures releases;

  @Inject
  SeatsReader(DataSource database, Units units, ReleasedFigures releases) {
    this.sql = new Sql(database);
    this.units = units;
    this.releases = releases;
  }

  /**
   * What is asked for.
   *
   * @param explain whether worksheets are
   * @param window what is shown of them
   */
  record Question(
      TallyQuery query, @Nullable String unit, boolean explain, WorksheetWindow window) {
    Election election() {
      return query.election();
    }

    Tally tally() {
      return query.tally();
    }

    Moment moment() {
      return query.moment();
    }
  }

  /** Seats of the whole and of its constituencies, without worksheets. */
  public SeatsAnswer whole(TallyQuery query) {
    return answer(new Question(query, null, false, WorksheetWindow.from(null)));
  }

  /**
   * @throws Refusal 404 if the election has no such unit, or nothing in the unit gives seats
   */
  SeatsAnswer answer(Question question) {
    Election election = question.election();
    UnitIndex tree = units.of(election);
    Contests contests = new Contests(election.definition(), tree);
    int unit = SeatsUnit.of(tree, contests, election, question.unit());
    // Each statement has a connection of its own: none is held while seats are computed.
    SeatsFound found = find(sql, question, tree, unit);
    List<PublishedMargins.Of> margins =
        unit == UnitIndex.NONE ? List.of() : margins(sql, question, wanted(unit, contests, tree));
    Basis basis = found instanceof SeatsFound.Computed computed ? computed.basis() : Basis.DECLARED;
    Released released =
        unit == UnitIndex.NONE ? Released.NOT : releases.of(question.query()).of(tree, unit, basis);
    return new SeatsAnswer(
        question.election().code(),
        question.tally().code(),
        question.election().definition().testMark(),
        question.moment().revision(basis),
        question.moment().until(),
        released,
        unit == UnitIndex.NONE ? null : tree.code(unit),
        RuleAnswer.of(question.election().definition()),
        new UnitSeatsMaker(
                question.election().definition(),
                tree,
                lotsOnRecord(question, tree, found),
                question.window())
            .of(found),
        new PublishedMarginAnswers(tree).of(margins));
  }

  /**
   * Sheets speak as soon as they are complete, or nothing else does; until then the announcement is
   * the source's result, as it is for its votes.
   */
  static SeatsFound find(Sql sql, Question question, UnitIndex tree, int unit) {
    if (unit == UnitIndex.NONE) {
      return new SeatsFound.Nothing();
    }
    Moment moment = question.moment();
    Map<Integer, Total> totals =
        TotalStore.latest(sql, question.tally().id(), List.of(unit, tree.root()), moment.sheets());
    Total own = totals.get(unit);
    Total country = totals.get(tree.root());
    if (own == null || country == null || own.counted() == 0) {
      return declared(sql, question, tree, unit);
    }
    if (own.counted() < tree.stations(unit)) {
      SeatsFound declared = declared(sql, question, tree, unit);
      if (!(declared instanceof SeatsFound.Nothing)) {
        return declared;
      }
    }
    return new CountedSeats(
            sql, question.election().definition(), tree, question.tally().id(), moment.sheets())
        .of(unit, country, question.explain());
  }

  private LotsOnRecord lotsOnRecord(Question question, UnitIndex tree, SeatsFound found) {
    if (!(found instanceof SeatsFound.Computed computed)) {
      return LotsOnRecord.NONE;
    }
    DrawRecords records =
        new DrawRecords(sql, question.tally().id(), question.election().definition(), tree);
    long revision = question.moment().revision(computed.basis());
    Map<Integer, SeedAnnouncement> announced =
        records.announced(computed.openLots(tree.root()), revision);
    return new LotsOnRecord(records.drawn(computed.drawn()), announced);
  }

  /** Margins as they were published by source and date. */
  private static List<PublishedMargins.Of> margins(Sql sql, Question question, int[] units) {
    Moment moment = question.moment();
    return new PublishedMargins(sql, question.election().definition())
        .read(question.tally().id(), moment.declared(), moment.until(), units);
  }

  /** The unit, and the constituencies in it. */
  private static int[] wanted(int unit, Contests contests, UnitIndex tree) {
    IntStream within =
        contests.national()
            ? IntStream.of(tree.constituencies())
            : IntStream.of(contests.within(unit));
    return IntStream.concat(IntStream.of(unit), within).distinct().toArray();
  }

  private static SeatsFound declared(Sql sql, Question question, UnitIndex tree, int unit) {
    Contests contests = new Contests(question.election().definition(), tree);
    int[] wanted = IntStream.concat(IntStream.of(unit), IntStream.of(contests.all())).toArray();
    Moment moment = question.moment();
    Map<Integer, DeclaredFigures> inForce =
        new DeclaredReader(sql)
            .inForce(question.tally().id(), moment.declared(), moment.until(), wanted);
    RecordedDraws draws =
        RecordedDraws.read(
            sql, question.tally().id(), moment.declared(), question.election().definition());
    return new DeclaredSeats(question.election().definition(), tree, inForce, draws)
        .of(unit, question.explain());
  }
}
