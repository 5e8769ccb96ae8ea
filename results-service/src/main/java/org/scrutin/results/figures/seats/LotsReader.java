package org.scrutin.results.figures.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.Basis;
import org.scrutin.results.figures.Moment;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.seats.allocation.SeatRule;

/** Finds the lots that a unit has to draw. */
@ApplicationScoped
public class LotsReader {
  private final Sql sql;
  private final Units units;

  @Inject
  LotsReader(DataSource database, Units units) {
    this.sql = new Sql(database);
    this.units = units;
  }

  /**
   * A unit that gives seats.
   *
   * @return its id
   * @throws Refusal 404 if the election has no such unit, or nothing in the unit gives seats
   */
  public int unit(Election election, String code) {
    UnitIndex tree = units.of(election);
    return SeatsUnit.of(tree, new Contests(election.definition(), tree), election, code);
  }

  /**
   * Lots of a unit.
   *
   * @param complete whether every vote that decides them is in
   */
  public record ToDraw(OpenLots lots, boolean complete) {}

  /**
   * @param unit id
   * @return nothing where no seat of the unit itself waits for lots
   */
  public Optional<ToDraw> of(Election election, Tally tally, int unit, long revision) {
    UnitIndex tree = units.of(election);
    SeatsReader.Question question =
        new SeatsReader.Question(
            new TallyQuery(election, tally, Moment.at(revision)),
            tree.code(unit),
            false,
            WorksheetWindow.from(null));
    if (!(SeatsReader.find(sql, question, tree, unit) instanceof SeatsFound.Computed found)) {
      return Optional.empty();
    }
    return Optional.ofNullable(found.openLots(tree.root()).get(unit))
        .map(
            lots ->
                new ToDraw(
                    lots,
                    found.basis() == Basis.DECLARED || complete(question, tree, unit, revision)));
  }

  private boolean complete(SeatsReader.Question question, UnitIndex tree, int unit, long revision) {
    SeatRule rule = question.election().definition().seatRule();
    int decides = rule.tiered() || rule.couples() ? tree.root() : unit;
    Total total =
        TotalStore.latest(sql, question.tally().id(), List.of(decides), revision).get(decides);
    return total != null && total.classes().complete();
  }
}
