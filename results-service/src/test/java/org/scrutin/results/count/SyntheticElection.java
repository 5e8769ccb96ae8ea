package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.ElectionAccess;
import org.scrutin.results.election.definition.DefinedElections;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Source;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.TallyAdvancedFact;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetHasher;
import org.scrutin.results.sheets.UnitStations;

/**
 * A small synthetic election: a country of two regions with two constituencies each, of 3 and 2
 * seats as far as a rule by votes does not read over that, and stations below these. Three lists;
 * lists of kind party need 10 % of the whole.
 */
public final class SyntheticElection {
  public static final int LISTS = 3;
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String DEFINITION =
      """
      {"allocation":{"citation":"none, made up","level":"constituency","method":"dhondt",%s
       "thresholds":[{"appliesTo":["party"],"level":"national","of":"valid","share":"10/100"}],
       "ties":"most-votes"},
       "blank":"invalid","code":"%s","date":"2026-01-01",
       "lists":[{"code":"A","kind":"coalition","name":{"en":"A"}},
                {"code":"B","kind":"party","name":{"en":"B"}},
                {"code":"C","kind":"party","name":{"en":"C"}}],
       "name":{"en":"Synthetic"},"seats":%d,"test":true,"timezone":"Asia/Phnom_Penh"}
      """;

  /** What stands above the constituencies. */
  enum Tiers {
    ONE("", 10),
    LEVELLED("\"levelling\":{\"method\":\"sainte-lague\",\"seats\":3},", 13),
    APPORTIONED("\"apportionment\":{\"method\":\"largest-remainder\",\"quota\":\"hare\"},", 10);

    private final String stated;
    private final int seats;

    Tiers(String stated, int seats) {
      this.stated = stated;
      this.seats = seats;
    }
  }

  final List<Fact> facts = new ArrayList<>();
  final List<Integer> stations = new ArrayList<>();
  final List<Integer> above = new ArrayList<>();
  private final int tallyId;
  private final Election election;
  private UnitIndex index;
  // Where each unit stood from a revision on, as far as that changed.
  private final TreeMap<Long, Map<Integer, Integer>> parents = new TreeMap<>();
  private final Units units = ElectionAccess.units(CountDatabase.source());
  private Sql inStep;

  public SyntheticElection(int stationsPerConstituency) {
    this(stationsPerConstituency, true);
  }

  SyntheticElection(int stationsPerConstituency, boolean published) {
    this(stationsPerConstituency, published, Tiers.ONE);
  }

  SyntheticElection(int stationsPerConstituency, boolean published, Tiers tiers) {
    String code = "test-" + NUMBER.incrementAndGet();
    String definition = DEFINITION.formatted(tiers.stated, code, tiers.seats);
    int id =
        insert(
            "insert into election (code, definition, test, created_by) values (?, ?, true, 'test')"
                + " returning id",
            code,
            definition);
    int root = unit(id, "X", null, "country", null);
    for (int region = 1; region <= 2; region++) {
      int regionId = unit(id, "X-" + region, root, "region", null);
      for (int place = 1; place <= 2; place++) {
        String prefix = "X-" + region + "-" + place;
        int constituency = unit(id, prefix, regionId, "constituency", 4 - place);
        stations(id, constituency, prefix, stationsPerConstituency);
      }
    }
    tallyId =
        insert(
            "insert into tally (election_id, code, source_kind, source_name, owner, published)"
                + " values (?, 'obs', 'observer', 'Watch', 'person:x', ?) returning id",
            id,
            published);
    election = DefinedElections.of(id, code, definition);
    index = units.of(election);
    parents.put(0L, parents());
  }

  private Map<Integer, Integer> parents() {
    Map<Integer, Integer> now = new HashMap<>();
    CountDatabase.list(
        "select id, parent_id from unit where election_id = ?",
        row -> now.put(row.getInt(1), row.getObject(2, Integer.class)),
        election.id());
    return now;
  }

  /** By unit, null for the root. */
  Map<Integer, Integer> parentsAt(long revision) {
    return parents.floorEntry(revision).getValue();
  }

  boolean isStation(int unit) {
    return stations.contains(unit);
  }

  /** A new station, or one that stands elsewhere from now on; the tally takes a step with it. */
  void amend(int station, String parent) {
    int above = id(parent);
    if (station == UnitIndex.NONE) {
      stations(election.id(), above, parent + "-new" + stations.size(), 1);
    } else {
      CountDatabase.execute("update unit set parent_id = ? where id = ?", above, station);
    }
    index = ElectionAccess.units(CountDatabase.source()).of(election);
    step(
        step -> {
          step.appendUnits(step.next() + 1, Map.of());
          step.recount();
        });
    parents.put(revision(), parents());
  }

  private int unit(int electionId, String code, Integer parent, String kind, Integer seats) {
    int id =
        insert(
            "insert into unit (election_id, code, parent_id, kind, names, seats)"
                + " values (?, ?, ?, ?, '{\"\":\"Unit\"}', ?) returning id",
            electionId,
            code,
            parent,
            kind,
            seats);
    above.add(id);
    return id;
  }

  private void stations(int electionId, int parent, String prefix, int count) {
    stations.addAll(
        CountDatabase.list(
            "insert into unit (election_id, code, parent_id, kind, names)"
                + " select ?, ? || '-' || n, ?, 'station', '{\"\":\"Station\"}'"
                + " from generate_series(1, ?) n returning id",
            row -> row.getInt(1),
            electionId,
            prefix,
            parent,
            count));
  }

  private static int insert(String sql, Object... parameters) {
    return CountDatabase.list(sql, row -> row.getInt(1), parameters).getFirst();
  }

  public Election election() {
    return election;
  }

  UnitIndex index() {
    return index;
  }

  Units units() {
    return units;
  }

  int tallyId() {
    return tallyId;
  }

  Tally tally() {
    return CountDatabase.list(
            "select revision, published, code, owner from tally where id = ?",
            row ->
                new Tally(
                    tallyId,
                    election.id(),
                    row.getString(3),
                    new Source(Source.Kind.OBSERVER, "Watch", Map.of(), null),
                    row.getString(4),
                    row.getBoolean(2),
                    row.getLong(1)),
            tallyId)
        .getFirst();
  }

  long revision() {
    return tally().revision();
  }

  int id(String code) {
    return index().idOf(code);
  }

  StepEngine engine(Consumer<Fact> publish) {
    return new StepEngine(
        id -> new StepContext(election.definition(), index()),
        (sql, step) -> publish.accept(TallyAdvancedFact.of(sql, step)));
  }

  /** Statements in the transaction of the step that runs. */
  Sql inStep() {
    return inStep;
  }

  /** One step in a transaction of its own. */
  StepResult step(Consumer<OpenStep> appends) {
    return step(appends, true);
  }

  StepResult step(Consumer<OpenStep> appends, boolean commit) {
    List<Fact> published = new ArrayList<>();
    try (Connection connection = CountDatabase.source().getConnection()) {
      connection.setAutoCommit(false);
      inStep = Sql.of(connection);
      StepResult result =
          engine(published::add)
              .run(inStep, tallyId, new StepContext(election.definition(), index()), appends);
      if (commit) {
        connection.commit();
        facts.addAll(published);
      } else {
        connection.rollback();
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Sheet sheet(int unit, boolean quarantined, int ballots, int blank, int... votes) {
    return TestSheet.of(unit, quarantined, ballots, blank, votes);
  }

  SheetHasher hasher() {
    return new SheetHasher(election.definition().listCodes());
  }

  SheetTotals totals() {
    return new SheetTotals(
        new UnitStations(index()), Figure.COUNT + election.definition().lists().size());
  }
}
