package org.scrutin.results.figures.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.StepContext;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.Moment;
import org.scrutin.results.figures.Released;
import org.scrutin.results.figures.ReleasedFigures;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.UnitFiguresReader;
import org.scrutin.results.sheets.SheetClasses;

/** Reads the results of a unit and of its children: a handful of statements, no transaction. */
@ApplicationScoped
public class ResultsReader {
  private static final String UNIT = "select " + ResultUnit.COLUMNS + " from unit where id = ?";
  public static final String CHILDREN =
      "select "
          + ResultUnit.COLUMNS
          + " from unit where parent_id = ? and code > ? order by code limit ?";

  private final Sql sql;
  private final Units units;
  private final ReleasedFigures releases;

  @Inject
  ResultsReader(DataSource database, Units units, ReleasedFigures releases) {
    this.sql = new Sql(database);
    this.units = units;
    this.releases = releases;
  }

  /** What is asked for. */
  record Question(TallyQuery query, @Nullable String unit, PageRequest page) {}

  /**
   * @param next code of the last child, if more follow
   */
  record Answer(ResultsAnswer results, @Nullable String next) {}

  /** Figures of the whole alone; nothing while the election has no units. */
  public Optional<ResultsAnswer> whole(TallyQuery query) {
    UnitIndex tree = units.of(query.election());
    int unit = tree.root();
    if (unit == UnitIndex.NONE) {
      return Optional.empty();
    }
    StepContext context = new StepContext(query.election().definition(), tree);
    ReleasedFigures.OfTally asked = releases.of(query); // before a connection is taken
    return Optional.of(
        sql.onOneConnection(
            connected -> answer(connected, asked, context, self(connected, unit), List.of())));
  }

  /** How many sheets of the whole are in each class; nothing while the election has no units. */
  public Optional<SheetClasses> classes(TallyQuery query) {
    UnitIndex tree = units.of(query.election());
    int root = tree.root();
    if (root == UnitIndex.NONE) {
      return Optional.empty();
    }
    StepContext context = new StepContext(query.election().definition(), tree);
    return Optional.of(
        TotalStore.latest(sql, query.tally().id(), List.of(root), query.moment().sheets())
            .getOrDefault(root, context.nothingCounted(root))
            .classes());
  }

  /**
   * @throws Refusal 404 if the election has no such unit, or no units at all
   */
  Answer answer(Question question) {
    UnitIndex tree = units.of(question.query().election());
    String code = question.unit();
    int unit = code == null ? tree.root() : tree.idOf(code);
    if (unit == UnitIndex.NONE) {
      throw new Refusal(
          ProblemType.UNKNOWN_UNIT,
          code == null
              ? "The election " + question.query().election().code() + " has no units yet."
              : "The election "
                  + question.query().election().code()
                  + " has no unit '"
                  + code
                  + "'.");
    }
    StepContext context = new StepContext(question.query().election().definition(), tree);
    ReleasedFigures.OfTally asked = releases.of(question.query()); // before a connection is taken
    return sql.onOneConnection(connected -> read(connected, question, asked, context, unit));
  }

  private static Answer read(
      Sql sql, Question question, ReleasedFigures.OfTally asked, StepContext context, int unit) {
    PageRequest page = question.page();
    String after = page.after();
    Page<ResultUnit> children =
        Page.of(
            sql.list(
                CHILDREN, ResultUnit::read, unit, after == null ? "" : after, page.limit() + 1),
            page,
            ResultUnit::code);
    // A unit that was added after the tree was read is not in it yet; the next answer has it.
    List<ResultUnit> known =
        children.items().stream().filter(child -> context.units().contains(child.id())).toList();
    return new Answer(answer(sql, asked, context, self(sql, unit), known), children.next());
  }

  private static ResultUnit self(Sql sql, int unit) {
    return sql.one(UNIT, ResultUnit::read, unit).orElseThrow();
  }

  private static ResultsAnswer answer(
      Sql sql,
      ReleasedFigures.OfTally asked,
      StepContext context,
      ResultUnit self,
      List<ResultUnit> children) {
    List<Integer> wanted =
        Stream.concat(children.stream(), Stream.of(self)).map(ResultUnit::id).toList();
    TallyQuery query = asked.query();
    Moment moment = query.moment();
    Map<Integer, UnitFiguresReader.Row> rows =
        new UnitFiguresReader(context, query.tally().id(), moment).of(sql, wanted);
    UnitFiguresReader.Row row = rows.getOrDefault(self.id(), UnitFiguresReader.Row.EMPTY);
    Released whole = asked.of(context.units(), self.id(), row.figures().basis());
    return new ResultsAnswer(
        query.election().code(),
        query.tally().code(),
        context.definition().testMark(),
        moment.revision(row.figures().basis()),
        moment.until(),
        UnitResults.of(self, row, whole),
        children.stream()
            .map(
                child ->
                    child(
                        child,
                        rows.getOrDefault(child.id(), UnitFiguresReader.Row.EMPTY),
                        asked,
                        context,
                        whole))
            .toList());
  }

  private static UnitResults child(
      ResultUnit child,
      UnitFiguresReader.Row row,
      ReleasedFigures.OfTally asked,
      StepContext context,
      Released whole) {
    Released own = asked.of(context.units(), child.id(), row.figures().basis());
    return UnitResults.of(child, row, own.equals(whole) ? Released.NOT : own);
  }
}
