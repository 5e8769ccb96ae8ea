package org.scrutin.results.figures.results;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.count.StepResult;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.SheetFindings;

/** A synthetic election in the running service: two constituencies, three stations in the first. */
final class ServedElection {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String DEFINITION =
      """
      {"allocation":{"citation":"none","level":"constituency","method":"dhondt","thresholds":[],
       "ties":"most-votes"},"blank":"invalid","code":"%s","date":"2026-01-01",
       "lists":[{"code":"A","kind":"party","name":{"en":"A"}},
                {"code":"B","kind":"party","name":{"en":"B"}},
                {"code":"C","kind":"party","name":{"en":"C"}}],
       "name":{"en":"Synthetic"},"seats":3,"test":true,"timezone":"UTC"}
      """;

  final String code = "served-" + NUMBER.incrementAndGet();
  private final Sql sql;
  private final CountStep countStep;
  private final int electionId;
  private final int tallyId;

  ServedElection(DataSource database, CountStep countStep, boolean published) {
    this.sql = new Sql(database);
    this.countStep = countStep;
    electionId =
        insert(
            "insert into election (code, definition, test, created_by) values (?, ?, true, 'test')"
                + " returning id",
            code,
            DEFINITION.formatted(code));
    int root = unit("X", null, "country", null);
    int north = unit("X-1", root, "constituency", 2);
    unit("X-2", root, "constituency", 1);
    for (String station : new String[] {"X-1-1", "X-1-2", "X-1-3"}) {
      unit(station, north, "station", null);
    }
    tallyId =
        insert(
            "insert into tally (election_id, code, source_kind, source_name, owner, published)"
                + " values (?, 'obs', 'observer', 'Watch', 'person:watcher', ?) returning id",
            electionId,
            published);
  }

  private int insert(String statement, Object... parameters) {
    return sql.one(statement, row -> row.getInt(1), parameters).orElseThrow();
  }

  private int unit(String unit, Integer parent, String kind, Integer seats) {
    return insert(
        "insert into unit (election_id, code, parent_id, kind, names, seats)"
            + " values (?, ?, ?, ?, jsonb_build_object('', ?, 'km', 'ដី'), ?) returning id",
        electionId,
        unit,
        parent,
        kind,
        "Place " + unit,
        seats);
  }

  int id(String unit) {
    return insert("select id from unit where election_id = ? and code = ?", electionId, unit);
  }

  String path() {
    return "/api/v1/elections/" + code + "/tallies/obs/results";
  }

  StepResult step(Consumer<OpenStep> appends) {
    return QuarkusTransaction.requiringNew().call(() -> countStep.run(tallyId, appends));
  }

  Sheet sheet(String unit, int... votes) {
    int ballots = Arrays.stream(votes).filter(v -> v > 0).sum();
    int[] values = new int[Figure.COUNT + votes.length];
    Arrays.fill(values, 0, Figure.COUNT, SheetFigures.NOT_STATED);
    values[Figure.BALLOTS.ordinal()] = ballots;
    System.arraycopy(votes, 0, values, Figure.COUNT, votes.length);
    return new Sheet(id(unit), values, false, SheetFindings.NONE);
  }

  void declare(String unit, LocalDate day, long a, long b) {
    step(
        step -> {
          long index = step.append("declared", day.toString(), 1, new Empty());
          sql.update(
              "insert into declared_statement values (?, ?, ?, 'Board', 'radio', 'official')",
              tallyId,
              index,
              day);
          sql.update(
              "insert into declared_figure (tally_id, index, unit_id, votes)"
                  + " values (?, ?, ?, array[?, ?, null]::bigint[])",
              tallyId,
              index,
              id(unit),
              a,
              b);
        });
  }

  long publishedFacts() {
    return insert("select version from outbox_head where key = ?", code + "/obs");
  }

  private record Empty() {}
}
