package org.scrutin.results.election.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;

/**
 * Unit trees, read once for as long as they stay. A tree changes only with a leaf of its election's
 * log, so the place of the last such leaf names it.
 */
@ApplicationScoped
public class Units {
  private static final int MOST_KEPT = 3_000_000; // units, about 50 bytes each
  private static final long NEVER = -1;

  private final Sql sql;
  private final UnitIndexLoader loader;
  private final Map<Integer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  @Inject
  public Units(DataSource database) {
    this.sql = new Sql(database);
    this.loader = new UnitIndexLoader(database);
  }

  /**
   * A tree.
   *
   * @param leaf that made it what it is
   * @param logSize of the election up to which no other leaf of units follows
   */
  private record Kept(long leaf, long logSize, UnitIndex tree) {
    boolean is(Election election) {
      return leaf < election.logSize() && election.logSize() <= logSize;
    }
  }

  /**
   * The tree of an election as it was read, or a newer one. The size of its log tells whether a
   * tree that is kept is still the one, so that a list of elections asks for none of them. Not for
   * a transaction that has appended to the election's log: its places would be kept if it is
   * undone.
   */
  public UnitIndex of(Election election) {
    Kept known = kept(election.id());
    if (known != null && known.is(election)) {
      return known.tree;
    }
    synchronized (loader) { // one at a time: two readers of a million units each gain nothing
      long leaf = lastLeaf(election.id());
      long logSize = Math.max(election.logSize(), leaf + 1);
      known = kept(election.id());
      if (known != null && known.leaf == leaf) {
        keep(election.id(), new Kept(leaf, Math.max(logSize, known.logSize), known.tree));
        return known.tree;
      }
      UnitIndex tree = loader.load(election.id());
      // Read after the tree: a tree that changed in between is used once and not kept.
      if (lastLeaf(election.id()) == leaf) {
        keep(election.id(), new Kept(leaf, logSize, tree));
      }
      return tree;
    }
  }

  /** The tree as the caller's transaction sees it, under the lock of the log; not kept. */
  public UnitIndex within(Election election) {
    return loader.load(election.id());
  }

  /**
   * Id of a station.
   *
   * @throws Refusal 404 if the election has no unit of this code, or one that is no station
   */
  public int requireStation(Election election, String code) {
    int unit = require(election, code);
    if (!of(election).kind(unit).station()) {
      throw new Refusal(Problem.of(ProblemType.NOT_A_STATION));
    }
    return unit;
  }

  /**
   * Id of a unit.
   *
   * @throws Refusal 404 if the election has no unit of this code
   */
  public int require(Election election, String code) {
    int unit = of(election).idOf(code);
    if (unit == UnitIndex.NONE) {
      throw new Refusal(
          ProblemType.UNKNOWN_UNIT, "No unit of " + election.code() + " has this code.");
    }
    return unit;
  }

  private long lastLeaf(int electionId) {
    return sql.one(
            """
            select index from election_leaf where election_id = ? and kind = 'units'
            order by index desc limit 1
            """,
            row -> row.getLong(1),
            electionId)
        .orElse(NEVER);
  }

  private @Nullable Kept kept(int electionId) {
    synchronized (kept) {
      return kept.get(electionId);
    }
  }

  private void keep(int electionId, Kept tree) {
    synchronized (kept) {
      kept.put(electionId, tree);
      long units = kept.values().stream().mapToLong(one -> one.tree.size()).sum();
      var oldest = kept.entrySet().iterator();
      while (units > MOST_KEPT && kept.size() > 1) {
        units -= oldest.next().getValue().tree.size();
        oldest.remove();
      }
    }
  }
}
