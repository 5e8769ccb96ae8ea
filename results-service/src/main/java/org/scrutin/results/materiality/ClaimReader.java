package org.scrutin.results.materiality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.platform.events.signing.FactReader;
import org.scrutin.platform.web.json.Json;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;

/** Reads what an admitted claim says. */
final class ClaimReader {
  private static final Optional<Integer> NO_LIST = Optional.empty();

  /** More than voters on earth; sums of a claim's numbers stay exact. */
  private static final long MOST = 1_000_000_000_000L;

  private ClaimReader() {}

  /**
   * @throws IllegalArgumentException if the document is no admitted claim
   */
  static ClaimAdmitted read(JsonNode data) {
    ClaimAdmitted claim = FactReader.data(data, ClaimAdmitted.class);
    try {
      Stream.of(claim.ref(), claim.election(), claim.filedBy(), claim.target().tally())
          .forEach(Objects::requireNonNull);
    } catch (NullPointerException e) {
      throw new IllegalArgumentException("the fact holds no admitted claim", e);
    }
    return claim;
  }

  static ClaimAdmitted read(String data) {
    try {
      return read(Json.stored().readTree(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored claim is not JSON", e);
    }
  }

  /**
   * The claim on the units of its election.
   *
   * @throws NotComputable naming a unit or list that the election does not have, or numbers that
   *     cannot be true or cannot be taken together
   */
  static Allegation allegation(ClaimAdmitted claim, ElectionDefinition election, UnitIndex units)
      throws NotComputable {
    Map<String, Integer> lists = positions(election);
    List<Allegation.Affected> affected = new ArrayList<>();
    for (AffectedVotes votes : nullToEmpty(claim.votesAffected())) {
      affected.add(
          new Allegation.Affected(
              unit(units, votes.unit()),
              worst(votes, votes.excluded()),
              worst(votes, votes.voided()),
              list(lists, votes.list())));
    }
    disjoint(affected, units);
    List<Integer> annulled = new ArrayList<>();
    for (ClaimAdmitted.AnnulledUnit one : nullToEmpty(claim.annul())) {
      annulled.add(unit(units, one.unit()));
    }
    return new Allegation(affected, outermost(units, annulled));
  }

  /** Ids of the units that the claim points at. */
  static List<Integer> target(ClaimAdmitted claim, UnitIndex units) throws NotComputable {
    List<Integer> target = new ArrayList<>();
    for (String code : nullToEmpty(claim.target().units())) {
      target.add(unit(units, code));
    }
    return target;
  }

  /** Of an estimate the upper bound, where it states one: the worst case must not be beneath it. */
  private static long worst(AffectedVotes votes, @Nullable Long number) throws NotComputable {
    if (number == null) {
      return 0;
    }
    Long high = votes.high();
    long worst = Math.max(0, high == null ? number : Math.max(number, high));
    if (worst > MOST) {
      throw new NotComputable(SentenceForm.TOO_LARGE.of(votes.unit()));
    }
    return worst;
  }

  // The register refuses such claims; it did not always, and what it took stays.
  private static void disjoint(List<Allegation.Affected> affected, UnitIndex units)
      throws NotComputable {
    disjoint(affected.stream().filter(one -> one.excluded() > 0).toList(), units, false);
    disjoint(affected.stream().filter(one -> one.voided() > 0).toList(), units, true);
  }

  /**
   * @param byList whether numbers for one unit are of different ballots if they are of different
   *     lists
   */
  private static void disjoint(List<Allegation.Affected> ofOneKind, UnitIndex units, boolean byList)
      throws NotComputable {
    Map<Integer, Set<Optional<Integer>>> stated = new HashMap<>();
    for (Allegation.Affected one : ofOneKind) {
      Set<Optional<Integer>> lists = stated.computeIfAbsent(one.unit(), _ -> new HashSet<>());
      boolean anyOrEach = !lists.isEmpty() && (one.list() == null || lists.contains(NO_LIST));
      if (!lists.add(Optional.ofNullable(one.list())) || (byList ? anyOrEach : lists.size() > 1)) {
        throw overlapping(units, one.unit(), one.unit());
      }
    }
    for (int unit : stated.keySet()) {
      for (int above : units.ancestors(unit)) {
        if (stated.containsKey(above)) {
          throw overlapping(units, above, unit);
        }
      }
    }
  }

  private static NotComputable overlapping(UnitIndex units, int one, int other) {
    return new NotComputable(SentenceForm.OVERLAPPING.of(units.code(one), units.code(other)));
  }

  /** Those that lie in no other of them, in the order in which they are first named. */
  private static List<Integer> outermost(UnitIndex units, List<Integer> all) {
    Set<Integer> named = new LinkedHashSet<>(all);
    return named.stream()
        .filter(unit -> IntStream.of(units.ancestors(unit)).noneMatch(named::contains))
        .toList();
  }

  private static int unit(UnitIndex units, String code) throws NotComputable {
    int id = units.idOf(code);
    if (id == UnitIndex.NONE) {
      throw new NotComputable(SentenceForm.UNKNOWN_UNIT.of(code));
    }
    return id;
  }

  private static Map<String, Integer> positions(ElectionDefinition election) {
    Map<String, Integer> positions = new HashMap<>();
    for (String code : election.listCodes()) {
      positions.put(code, positions.size());
    }
    return positions;
  }

  private static @Nullable Integer list(Map<String, Integer> lists, @Nullable String code)
      throws NotComputable {
    if (code == null) {
      return null;
    }
    Integer position = lists.get(code);
    if (position == null) {
      throw new NotComputable(SentenceForm.UNKNOWN_LIST.of(code));
    }
    return position;
  }

  private static <T> List<T> nullToEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
