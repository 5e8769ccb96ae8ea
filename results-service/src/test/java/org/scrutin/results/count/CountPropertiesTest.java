package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;
import org.scrutin.results.sheets.StationStatus;

/**
 * Whatever is counted, said of stations, released, drawn or amended, in whatever order and however
 * it ends: totals are the sum of the sheets, and the classes add up to what is expected.
 */
class CountPropertiesTest {
  enum Way {
    SINGLE_STEPS,
    ONE_STEP,
    IMPORT,
    WITH_A_STATEMENT,
    STATUS,
    RELEASE,
    DRAW,
    AMENDMENT
  }

  record Draft(int station, boolean quarantined, int a, int b, int c, int blank) {}

  record Act(Way way, boolean commits, List<Draft> drafts) {}

  @Property(tries = 200)
  void totalsAreTheSumOfTheCountedSheetsAtEveryRevision(
      @ForAll SyntheticElection.Tiers tiers, @ForAll("acts") List<Act> acts) {
    hold(tiers, acts);
  }

  /** The same, for as long as {@code verify} has no time. */
  @Property(tries = 10_000)
  @AddLifecycleHook(DeepOnly.class)
  void soTheyAreOverTenThousandHistories(
      @ForAll SyntheticElection.Tiers tiers, @ForAll("acts") List<Act> acts) {
    hold(tiers, acts);
  }

  private static void hold(SyntheticElection.Tiers tiers, List<Act> acts) {
    // Given
    SyntheticElection country = new SyntheticElection(2, true, tiers);
    // When
    acts.forEach(act -> perform(country, act));
    // Then
    List<Long> revisions =
        CountDatabase.list(
            "select revision from count_step where tally_id = ? order by revision",
            row -> row.getLong(1),
            country.tallyId());
    for (long revision : revisions) {
      assertThat(LogReplay.stored(country, revision)).isEqualTo(LogReplay.of(country, revision));
      assertThat(SeatCheck.stored(country, revision))
          .isEqualTo(SeatCheck.expected(country, revision));
    }
    LogCheck.gapless(country);
    LogCheck.hashes(country);
    assertThat(country.facts).hasSameSizeAs(revisions);
  }

  private static void perform(SyntheticElection country, Act act) {
    List<Sheet> sheets = sheets(country, act);
    Map<Integer, List<Long>> before = LogReplay.stored(country, Long.MAX_VALUE);
    switch (act.way) {
      case SINGLE_STEPS -> sheets.forEach(sheet -> run(country, act, step -> step.append(sheet)));
      case ONE_STEP -> run(country, act, step -> sheets.forEach(step::append));
      case IMPORT -> run(country, act, StagedSheets.of(country, distinct(sheets))::count);
      case WITH_A_STATEMENT ->
          run(
              country,
              act,
              step -> {
                String subject = "statement-" + step.next();
                step.append("declared", subject, 1, new Numbered(1));
                sheets.forEach(step::append);
              });
      case STATUS ->
          run(country, act, step -> step.appendUnits(step.next() + 1, statuses(country, act)));
      case RELEASE ->
          run(country, act, step -> sheets.forEach(sheet -> release(country, step, sheet)));
      case DRAW -> {
        // Equal votes, so that there is something to draw.
        sheets.forEach(
            sheet -> run(country, act, step -> step.append(TestDraws.evened(country, sheet))));
        run(country, act, step -> TestDraws.all(country, step, act.drafts.getFirst().quarantined));
      }
      case AMENDMENT -> {
        if (act.commits) {
          Draft draft = act.drafts.getFirst();
          int station = draft.quarantined ? UnitIndex.NONE : sheets.getFirst().unitId();
          country.amend(station, "X-" + (1 + draft.station % 2) + "-" + (1 + draft.station / 4));
        }
      }
    }
    if (!act.commits) {
      assertThat(LogReplay.stored(country, Long.MAX_VALUE)).isEqualTo(before);
    }
    assertThat(LogReplay.stored(country, Long.MAX_VALUE))
        .isEqualTo(LogReplay.of(country, country.revision()));
  }

  private static Map<Integer, StationStatus> statuses(SyntheticElection country, Act act) {
    Map<Integer, StationStatus> statuses = new LinkedHashMap<>();
    // Those of which most hangs on the order come most often.
    List<StationStatus> all = new ArrayList<>(List.of(StationStatus.values()));
    all.addAll(List.of(StationStatus.AWAITING_RERUN, StationStatus.EXPECTED));
    all.addAll(List.of(StationStatus.AWAITING_RERUN, StationStatus.EXPECTED));
    for (Draft draft : act.drafts) {
      int status = (Math.max(0, draft.a) + Math.max(0, draft.b)) % all.size();
      statuses.put(country.stations.get(draft.station), all.get(status));
    }
    return statuses;
  }

  /** Of the newest sheet, if it waits. */
  private static void release(SyntheticElection country, OpenStep step, Sheet sheet) {
    int station = sheet.unitId();
    Sql sql = country.inStep();
    StationState state = StationStateReader.read(sql, country.tallyId(), station, step.next());
    if (state.held()) {
      step.append(
          "quarantine-release",
          country.index().code(station),
          state.version(),
          new Released(country.index().code(station), state.version()),
          List.of(station),
          index ->
              sql.update(
                  "insert into quarantine_release (tally_id, unit_id, version, reason, proposed_by,"
                      + " proposed_at, confirmed_by, confirmed_at, confirmation, index)"
                      + " values (?, ?, ?, 'r', 'a', now(), 'b', now(), 'c', ?)",
                  country.tallyId(),
                  station,
                  state.version(),
                  index));
    }
  }

  private static void run(SyntheticElection country, Act act, Consumer<OpenStep> appends) {
    List<Fact> facts = List.copyOf(country.facts);
    StepResult result = country.step(appends, act.commits);
    assertThat(country.revision()).isEqualTo(act.commits ? result.revision() : result.previous());
    if (!act.commits) {
      assertThat(country.facts).isEqualTo(facts);
    }
  }

  private static List<Sheet> sheets(SyntheticElection country, Act act) {
    List<Sheet> sheets = new ArrayList<>();
    for (Draft draft : act.drafts) {
      int station = country.stations.get(draft.station);
      sheets.add(
          country.sheet(
              station,
              draft.quarantined,
              Math.max(0, draft.a) + Math.max(0, draft.b) + Math.max(0, draft.c) + 1,
              draft.blank,
              draft.a,
              draft.b,
              draft.c));
    }
    return sheets;
  }

  private static List<Sheet> distinct(List<Sheet> sheets) {
    Map<Integer, Sheet> byStation = new LinkedHashMap<>();
    sheets.forEach(sheet -> byStation.put(sheet.unitId(), sheet));
    return List.copyOf(byStation.values());
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<Integer> votes = Arbitraries.integers().between(-1, 60);
    Arbitrary<Draft> draft =
        Combinators.combine(
                Arbitraries.of(0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7),
                Arbitraries.of(false, false, false, true),
                votes,
                votes,
                Arbitraries.integers().between(-1, 12),
                Arbitraries.integers().between(-1, 3))
            .as(Draft::new);
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Way.class)), Tuple.of(2, Arbitraries.just(Way.STATUS))),
            Arbitraries.of(true, true, true, false),
            draft.list().ofMinSize(1).ofMaxSize(6))
        .as(Act::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  /** Runs what it marks with {@code -Pdeep} alone. */
  static final class DeepOnly implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return Boolean.getBoolean("scrutin.deep")
          ? SkipResult.doNotSkip()
          : SkipResult.skip("ten thousand histories run with -Pdeep");
    }
  }

  private record Numbered(int n) {}

  private record Released(String unit, int version) {}
}
