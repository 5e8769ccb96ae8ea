package org.scrutin.results.count;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.UnitKind;

/** Turns what a step appended into totals, seats and a new revision of its tally. */
final class StepEnd {
  // Not now(): that is when the transaction began, perhaps before the step that it had to wait for.
  // Times of steps never go back, even where a clock does.
  private static final String STEP =
      """
      insert into count_step (tally_id, revision, previous, election_log_size, at)
      values (?, ?, ?, ?, greatest(clock_timestamp(),
              (select at from count_step where tally_id = ? and revision = ?)))
      returning at
      """;

  private final Sql sql;
  private final TallyHead head;
  private final StepContext context;

  StepEnd(Sql sql, TallyHead head, StepContext context) {
    this.sql = sql;
    this.head = head;
    this.context = context;
  }

  /**
   * @return when the step was made
   */
  OffsetDateTime close(long revision, TotalsDelta delta) {
    OffsetDateTime at = step(revision);
    if (head.revision() == 0) {
      // So that what is expected of each unit is known at every revision, whatever becomes of the
      // tree.
      delta.add(context.units().aboveStations(), TotalsDelta.Part.nothing(context.figures()));
    }
    Map<Integer, Total> before =
        TotalStore.latest(sql, head.id(), delta.parts().keySet(), head.revision());
    Map<Integer, Total> after = new TreeMap<>();
    delta
        .parts()
        .forEach(
            (unit, part) -> {
              Total old = before.getOrDefault(unit, context.nothingCounted(unit));
              after.put(unit, old.plus(part));
            });
    store(revision, before, after);
    return at;
  }

  /**
   * Ends a step with which the tree changed: totals of every unit are made anew from the sheets.
   *
   * @return when the step was made
   */
  OffsetDateTime recount(long revision) {
    OffsetDateTime at = step(revision);
    UnitIndex units = context.units();
    Map<Integer, Total> before =
        TotalStore.latest(sql, head.id(), units.aboveStations(), head.revision());
    Map<Integer, Total> after = new Recount(sql, head.id(), context).at(revision);
    after
        .values()
        .removeIf(
            total -> {
              Total old = before.get(total.unitId());
              return old != null && total.same(old) && !allocates(total.unitId());
            });
    store(revision, before, after);
    return at;
  }

  /** Whether seats are given there, so that they are computed anew. */
  private boolean allocates(int unit) {
    return unit == context.units().root() || context.units().kind(unit) == UnitKind.CONSTITUENCY;
  }

  private void store(long revision, Map<Integer, Total> before, Map<Integer, Total> after) {
    TotalStore.insert(sql, head.id(), revision, after.values());
    SeatStore.insert(
        sql, head.id(), revision, new Seating(context).after(sql, head, revision, before, after));
    head.advance(sql, revision);
  }

  private OffsetDateTime step(long revision) {
    return sql.one(
            STEP,
            row -> row.getObject(1, OffsetDateTime.class),
            head.id(),
            revision,
            head.revision(),
            head.electionLogSize(),
            head.id(),
            head.revision())
        .orElseThrow();
  }
}
