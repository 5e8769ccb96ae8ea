package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetClass;
import org.scrutin.results.sheets.SheetClasses;
import org.scrutin.results.sheets.SheetFigures;

class StepEngineTest {
  private final SyntheticElection country = new SyntheticElection(3);

  @Test
  void aSecondCounterWaitsForTheFirst() throws Exception {
    try (Connection first = open();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      // Given
      StepResult working =
          country.engine(fact -> {}).run(Sql.of(first), country.tallyId(), append(0, 10));
      // When
      Future<StepResult> second = thread.submit(() -> country.step(append(1, 20)));
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(StepEngineTest::someoneWaits);
      assertThat(second.isDone()).isFalse();
      first.commit();
      // Then
      assertThat(working).isEqualTo(new StepResult(0, 1));
      assertThat(second.get()).isEqualTo(new StepResult(1, 2));
      LogCheck.gapless(country);
      assertThat(LogReplay.stored(country, 2)).isEqualTo(LogReplay.of(country, 2));
    }
  }

  @Test
  void anImportMayBeAnnouncedWhileAStepRuns() throws SQLException {
    try (Connection first = open();
        Connection other = open()) {
      // Given
      country.engine(fact -> {}).run(Sql.of(first), country.tallyId(), append(0, 10));
      // When
      int inserted;
      try (var statement = other.createStatement()) {
        statement.execute("set lock_timeout = '5s'");
        inserted =
            statement.executeUpdate(
                "insert into import (id, tally_id, state, dry_run, idempotency_key, created_by)"
                    + " values (gen_random_uuid(), "
                    + country.tallyId()
                    + ", 'checking', false, 'k', 'x')");
      }
      // Then
      assertThat(inserted).isEqualTo(1);
      other.rollback();
      first.rollback();
    }
  }

  @Test
  void aKilledCounterLeavesNothing() throws SQLException {
    // Given
    country.step(append(0, 10));
    Map<Integer, List<Long>> before = LogReplay.stored(country, Long.MAX_VALUE);
    Connection doomed = open();
    int backend;
    try (var rows = doomed.createStatement().executeQuery("select pg_backend_pid()")) {
      rows.next();
      backend = rows.getInt(1);
    }
    country.engine(fact -> {}).run(Sql.of(doomed), country.tallyId(), append(1, 20));
    // When
    try (Connection superuser = TestEnvironment.superuser().connect()) {
      superuser.createStatement().execute("select pg_terminate_backend(" + backend + ")");
    }
    // Then
    assertThatThrownBy(doomed::commit).isInstanceOf(SQLException.class);
    assertThat(LogReplay.stored(country, Long.MAX_VALUE)).isEqualTo(before);
    assertThat(country.step(append(1, 20))).isEqualTo(new StepResult(1, 2));
    LogCheck.gapless(country);
  }

  @Test
  void aStepThatAppendsNothingLeavesNoTrace() {
    // When
    StepResult result = country.step(step -> {});
    // Then
    assertThat(result.advanced()).isFalse();
    assertThat(country.facts).isEmpty();
    assertThat(steps()).isZero();
  }

  @Test
  void totalsDoNotMoveWithoutALeaf() {
    TotalsDelta delta = new TotalsDelta();
    int size = Figure.COUNT + SyntheticElection.LISTS;
    delta.add(
        country.id("X"),
        new TotalsDelta.Part(
            SheetClasses.of(SheetClass.COUNTED, 1),
            0,
            FindingCounts.NONE,
            new long[size],
            new int[size],
            TurnoutSums.NONE));
    assertThatThrownBy(() -> country.step(step -> step.move(delta)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void totalsNeverFallBelowZero() {
    TotalsDelta delta = new TotalsDelta();
    int size = Figure.COUNT + SyntheticElection.LISTS;
    delta.add(
        country.id("X"),
        new TotalsDelta.Part(
            SheetClasses.of(SheetClass.COUNTED, -2),
            0,
            FindingCounts.NONE,
            new long[size],
            new int[size],
            TurnoutSums.NONE));
    assertThatThrownBy(
            () ->
                country.step(
                    step -> {
                      append(0, 10).accept(step);
                      step.move(delta);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("below zero");
    assertThat(country.revision()).isZero();
  }

  @Test
  void anotherHandOnTheRevisionUndoesTheStep() {
    assertThatThrownBy(
            () ->
                country.step(
                    step -> {
                      append(0, 10).accept(step);
                      country
                          .inStep()
                          .update("update tally set revision = 7 where id = ?", country.tallyId());
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(country.revision()).isZero();
    assertThat(steps()).isZero();
  }

  @Test
  void stagedRowsWithAGapAreRefused() {
    // Given
    StagedSheets staged = StagedSheets.of(country, List.of());
    staged.stage(0, 1, sheet(0, 10));
    staged.stage(2, 1, sheet(1, 10));
    // When
    assertThatThrownBy(() -> country.step(staged::count))
        // Then
        .isInstanceOf(IllegalStateException.class);
    assertThat(country.revision()).isZero();
  }

  @Test
  void findingsOfStagedRowsGoWithTheirLeaves() {
    // Given
    country.step(append(0, 10));
    var held = country.sheet(country.stations.get(2), true, 9, 0, 5, 5, 5);
    StagedSheets staged = StagedSheets.of(country, List.of(sheet(1, 10), held));
    // When
    country.step(staged::count);
    // Then
    assertThat(
            CountDatabase.list(
                "select index, code, severity, detail from finding where tally_id = ?",
                row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(4),
                country.tallyId()))
        .containsExactly("2 valid-sum {\"inputs\":{\"valid\":1}}");
  }

  @Test
  void importsAndSingleSheetsAgree() {
    // Given
    SyntheticElection other = new SyntheticElection(3);
    for (int station : List.of(0, 4, 8, 11)) {
      country.step(step -> step.append(sheet(country, station, 30 + station)));
    }
    List<Sheet> same =
        List.of(0, 4, 8, 11).stream().map(station -> sheet(other, station, 30 + station)).toList();
    // When
    other.step(StagedSheets.of(other, same)::count);
    // Then
    for (String unit : List.of("X", "X-1", "X-2", "X-1-1", "X-1-2", "X-2-1", "X-2-2")) {
      assertThat(LogReplay.stored(other, 4).get(other.id(unit)))
          .isEqualTo(LogReplay.stored(country, 4).get(country.id(unit)));
      assertThat(SeatCheck.stored(other, 4).get(other.id(unit)))
          .isEqualTo(SeatCheck.stored(country, 4).get(country.id(unit)));
    }
  }

  @Test
  void anOpenTallyTellsTheFiguresOfTheCountry() {
    // When
    country.step(append(0, 10));
    // Then
    TallyAdvanced fact = (TallyAdvanced) country.facts.getFirst().data();
    assertThat(country.facts.getFirst().key()).isEqualTo(country.election().code() + "/obs");
    assertThat(fact.revision()).isEqualTo(1);
    assertThat(fact.basis()).isEqualTo("sheets");
    assertThat(fact.stations()).isEqualTo(new TallyAdvanced.Stations(12, 1, 0));
    assertThat(fact.figures())
        .isEqualTo(Map.of("registered", 22L, "ballots", 21L, "blank", 1L, "valid", 20L));
    assertThat(fact.votes()).isEqualTo(Map.of("A", 10L, "B", 10L));
    // The third seat of the constituency is for a drawing of lots.
    assertThat(fact.seats()).isEqualTo(Map.of("A", 1, "B", 1, "C", 0));
    assertThat(
            CountDatabase.list(
                "select lots from seats where tally_id = ?",
                row -> row.getString(1),
                country.tallyId()))
        .containsExactly("{\"lists\":[\"A\",\"B\"],\"seat\":3,\"seats\":1}");
  }

  @Test
  void aClosedTallyTellsOnlyThatItMoved() {
    // Given
    SyntheticElection closed = new SyntheticElection(1, false);
    // When
    closed.step(step -> step.append(sheet(closed, 0, 10)));
    // Then
    TallyAdvanced fact = (TallyAdvanced) closed.facts.getFirst().data();
    assertThat(fact.published()).isFalse();
    assertThat(fact.stations().counted()).isEqualTo(1);
    assertThat(fact.figures()).isNull();
    assertThat(fact.votes()).isNull();
    assertThat(fact.seats()).isNull();
  }

  @Test
  void theStepThatPublishesATallyTellsItsFigures() {
    // Given
    SyntheticElection closed = new SyntheticElection(1, false);
    closed.step(step -> step.append(sheet(closed, 0, 10)));
    // When
    closed.step(
        step -> {
          step.append("opening", "obs", 1, new Empty());
          closed.inStep().update("update tally set published = true where id = ?", step.tallyId());
        });
    // Then
    TallyAdvanced fact = (TallyAdvanced) closed.facts.getLast().data();
    assertThat(fact.published()).isTrue();
    assertThat(fact.votes()).isEqualTo(Map.of("A", 10L, "B", 10L));
  }

  private static Connection open() throws SQLException {
    Connection connection = CountDatabase.source().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private Consumer<OpenStep> append(int station, int votes) {
    return step -> step.append(sheet(station, votes));
  }

  private Sheet sheet(int station, int votes) {
    return sheet(country, station, votes);
  }

  private static Sheet sheet(SyntheticElection country, int station, int votes) {
    int unit = country.stations.get(station);
    return country.sheet(unit, false, 2 * votes + 1, 1, votes, votes, SheetFigures.NOT_STATED);
  }

  private long steps() {
    return CountDatabase.number(
        "select count(*) from count_step where tally_id = ?", country.tallyId());
  }

  private static boolean someoneWaits() {
    return CountDatabase.number(
            "select count(*) from pg_locks where not granted and database ="
                + " (select oid from pg_database where datname = current_database())"
                + " or not granted and locktype = 'transactionid'")
        > 0;
  }

  private record Empty() {}
}
