package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether any change of so many ballots moves a seat of a component. The search goes over who takes
 * part, and for each such set over the valid ballots that thresholds are a share of, then as {@link
 * TotalSearch} does. A range of valid ballots is looked at as a whole first, with all that any
 * number in it allows, and divided only where that is enough.
 *
 * <p>Exact in both directions: votes that are found are allocated anew, and nothing is left out
 * that a range allows.
 */
final class ComponentSearch {
  /** Votes by squares of the seats, from which rounded quotas leave no seat. */
  private static final int MANY = 4;

  private final Component component;
  private final Race race;
  private final Verdict wanted;
  private final boolean thresholds;
  private final BitSet lists;
  private OfOneKind freedom = OfOneKind.adding(0);
  private final CaseCount cases;
  private boolean manyVotes;
  private @Nullable Witness found;

  /**
   * @param cases of all searches for one answer
   */
  ComponentSearch(Component component, Verdict wanted, CaseCount cases) {
    this.cases = cases;
    this.component = component;
    this.race = component.race();
    this.wanted = wanted;
    this.thresholds = race.admission().asksForShares();
    this.lists = component.lists();
  }

  /**
   * Votes with which a seat is moved, if any allowed ones do that.
   *
   * @throws TooManyCases if that cannot be told
   */
  Optional<Witness> within(OfOneKind allowed) {
    freedom = allowed;
    found = null;
    boolean moved = freedom.taken() > 0 && freedom.added() > 0;
    long low = moved ? race.valid() : Math.max(0, race.valid() - freedom.taken());
    long high = moved ? race.valid() : race.valid() + freedom.added();
    long seats = component.seats() + 2L;
    manyVotes = !component.limited() && low / MANY / seats > seats;
    takingPart(lists.nextSetBit(0), new BitSet(), low, high);
    return Optional.ofNullable(found);
  }

  /** Goes over the sets of lists that could take part. */
  private boolean takingPart(int list, BitSet in, long low, long high) {
    if (list < 0) {
      return bases(in, low, high);
    }
    boolean now = race.votes()[list] >= race.admission().needed(list, race.valid());
    for (boolean takesPart : new boolean[] {now, !now}) {
      in.set(list, takesPart);
      boolean same = !takesPart && countsWithoutVotes(list);
      if (!same
          && reachable(list, in, low, high)
          && takingPart(lists.nextSetBit(list + 1), in, low, high)) {
        return true;
      }
    }
    in.clear(list);
    return false;
  }

  private boolean reachable(int list, BitSet in, long low, long high) {
    long least = least(list, in, low);
    long most = most(list, in, high);
    long votes = race.votes()[list];
    long give = race.onBallot().get(list) ? freedom.added() : 0;
    return !(in.get(list) && !race.admission().mayTakePart().get(list))
        && least <= most
        && votes + give >= least
        && votes - freedom.from(list) <= most;
  }

  private long least(int list, BitSet in, long base) {
    return in.get(list)
        ? Math.max(countsWithoutVotes(list) ? 0 : 1, race.admission().needed(list, base))
        : 0;
  }

  private long most(int list, BitSet in, long base) {
    Admission admission = race.admission();
    boolean keptOut = !admission.mayTakePart().get(list) || admission.mayBeKeptOut().get(list);
    return in.get(list) || keptOut || !lists.get(list)
        ? Quotient.BEYOND
        : Math.max(0, admission.needed(list, base) - 1);
  }

  /**
   * Whether it is the same for a list to take part without a vote and not to: it holds nothing, and
   * the others never leave a seat.
   */
  private boolean countsWithoutVotes(int list) {
    Admission admission = race.admission();
    return manyVotes
        && component.held().most()[component.entrant(list)] == 0
        && admission.shares().get(list).numerator() == 0
        && admission.mayTakePart().get(list)
        && !admission.mayBeKeptOut().get(list);
  }

  /** Valid ballots decide who reaches a threshold: so many, from and to. */
  private boolean bases(BitSet in, long low, long high) {
    boolean exact = !thresholds || low == high;
    int all = race.votes().length;
    long[] least = new long[all];
    long[] most = new long[all];
    for (int list = 0; list < all; list++) {
      least[list] = least(list, in, low);
      most[list] = most(list, in, high);
    }
    List<List<Integer>> competitors = competitors(in);
    ChangedVotes changed = new ChangedVotes(race, freedom, competitors, least, most, low, high);
    cases.add(all);
    if (!changed.possible()) {
      return false;
    }
    TotalSearch search = new TotalSearch(component, wanted, competitors, changed, exact, cases);
    if (!search.moves()) {
      return false;
    }
    found = search.found();
    long middle = low + (high - low) / 2;
    return exact || bases(in, middle + 1, high) || bases(in, low, middle);
  }

  private List<List<Integer>> competitors(BitSet in) {
    List<List<Integer>> competitors = new ArrayList<>();
    for (List<Integer> entrant : component.entrants()) {
      competitors.add(entrant.stream().filter(in::get).toList());
    }
    return competitors;
  }
}
