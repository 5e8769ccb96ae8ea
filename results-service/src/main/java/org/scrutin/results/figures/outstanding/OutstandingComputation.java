package org.scrutin.results.figures.outstanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.margins.Races;
import org.scrutin.results.figures.outstanding.OutstandingSeatsAnswer.BallotsBound;
import org.scrutin.results.figures.outstanding.OutstandingSeatsAnswer.OutstandingConstituency;
import org.scrutin.results.figures.outstanding.OutstandingSeatsAnswer.OutstandingSheets;
import org.scrutin.results.figures.outstanding.OutstandingSeatsAnswer.SafeMajority;
import org.scrutin.results.figures.outstanding.OutstandingSeatsAnswer.SafeSeats;
import org.scrutin.results.figures.outstanding.OutstandingSeatsAnswer.UncomputedReason;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Outstanding;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Unavailable;

/** Computes what is still out: each constituency for itself, and what they come to together. */
final class OutstandingComputation {
  private static final String PREMISE =
      "That no sheet has more ballots than its roll, or than a number of ballots that is on record."
          + " Real sheets have had more.";
  private static final String NOTICE =
      "Arithmetic over every way to fill what is out, likely or not: no forecast.";

  /** Stations that are named. */
  private static final int MOST_STATIONS = 100;

  private final TallyQuery query;
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Contests contests;

  OutstandingComputation(
      TallyQuery query, ElectionDefinition election, UnitIndex units, Contests contests) {
    this.query = query;
    this.election = election;
    this.units = units;
    this.contests = contests;
  }

  /** A contest with its seats as counted and over all ways to fill what is out. */
  private record Told(OutstandingConstituency constituency, @Nullable Computed computed) {
    static Told notComputable(
        String unit,
        OutstandingSheets sheets,
        @Nullable Long ballots,
        UncomputedReason why,
        @Nullable List<String> stations) {
      return new Told(
          new OutstandingConstituency(
              unit, sheets, ballots, false, why, stations, null, null, null, null),
          null);
    }
  }

  /**
   * @param has seats as counted, by list position
   */
  @SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
  private record Computed(int[] has, Outstanding of) {}

  OutstandingSeatsAnswer withoutUnits() {
    return answer(null, List.of(), UncomputedReason.NO_VOTES, List.of(), true);
  }

  /**
   * @param out of the contests within, and of all where national thresholds tie them together
   */
  OutstandingSeatsAnswer of(
      int unit, int[] within, Races races, PublishedVotes votes, Map<Integer, StillOut> out) {
    List<StillOut> all =
        IntStream.of(within).mapToObj(contest -> Objects.requireNonNull(out.get(contest))).toList();
    UncomputedReason reason = reason(races, votes, within);
    NationalAdmission national =
        reason == null && races.coupled()
            ? NationalAdmission.of(races, votes, units.root(), out.values())
            : null;
    List<Told> told =
        reason == null
            ? IntStream.of(within)
                .mapToObj(
                    contest ->
                        told(contest, races, Objects.requireNonNull(out.get(contest)), national))
                .toList()
            : List.of();
    return answer(units.code(unit), all, reason, told, national == null || national.decided());
  }

  private @Nullable UncomputedReason reason(Races races, PublishedVotes votes, int[] within) {
    Unavailable byRule = Unavailable.of(races.rule()).orElse(null);
    if (byRule == Unavailable.NATIONAL_TIER || contests.apportioned()) {
      return UncomputedReason.NATIONAL_TIER;
    }
    if (!races.rule().links().isEmpty()) {
      return UncomputedReason.LINKED_LISTS;
    }
    if (!votes.fromSheets()) {
      return votes.known().isEmpty() ? UncomputedReason.NO_VOTES : UncomputedReason.DECLARED;
    }
    Optional<Race> any =
        IntStream.of(within).mapToObj(races::of).flatMap(Optional::stream).findFirst();
    if (any.isEmpty()) {
      return UncomputedReason.NO_VOTES;
    }
    return Unavailable.ofTargets(any.get()).isPresent() ? UncomputedReason.METHOD : null;
  }

  private Told told(int contest, Races races, StillOut out, @Nullable NationalAdmission national) {
    String code = units.code(contest);
    OutstandingSheets sheets = new OutstandingSheets(out.awaited(), out.quarantined());
    List<String> withoutRoll = national == null ? out.withoutRoll() : national.withoutRoll();
    if (!withoutRoll.isEmpty()) {
      return Told.notComputable(
          code,
          sheets,
          out.withoutRoll().isEmpty() ? out.ballots() : null,
          UncomputedReason.NO_ROLL,
          withoutRoll.stream().limit(MOST_STATIONS).toList());
    }
    Race race = races.of(contest).orElse(null);
    if (race == null) {
      return Told.notComputable(code, sheets, out.ballots(), UncomputedReason.NO_VOTES, null);
    }
    int[] has = Held.of(race.allocate()).certain();
    Race certain = certain(race, out);
    Outstanding of =
        Outstanding.of(
            national == null ? certain : certain.with(national.whatever()), has, out.ballots());
    List<OpenSeat> could =
        national == null || national.decided()
            ? of.could().stream().map(loss -> OpenSeat.of(certain, has, loss, this::code)).toList()
            : could(certain, has, out.ballots(), national);
    return new Told(
        new OutstandingConstituency(
            code,
            sheets,
            out.ballots(),
            true,
            null,
            null,
            byCode(of.fewest()),
            byCode(of.most()),
            of.open(race.seats()),
            could),
        new Computed(has, of));
  }

  private static Race certain(Race race, StillOut out) {
    long[] votes = race.votes().clone();
    long[] replaced = out.replaced();
    for (int list = 0; list < votes.length; list++) {
      votes[list] -= Math.min(votes[list], replaced[list]);
    }
    return race.with(votes, Math.max(0, race.valid() - out.replacedValid()));
  }

  private Map<String, Integer> byCode(int[] seats) {
    Map<String, Integer> byCode = new LinkedHashMap<>();
    for (int list = 0; list < seats.length; list++) {
      if (seats[list] > 0) {
        byCode.put(election.lists().get(list).code(), seats[list]);
      }
    }
    return byCode;
  }

  /**
   * What moves seats with the lists that take part now, then by a list that comes in or falls out.
   */
  private List<OpenSeat> could(Race certain, int[] has, long ballots, NationalAdmission national) {
    List<OpenSeat> could = new ArrayList<>();
    Outstanding.of(certain.with(national.now()), has, ballots).could().stream()
        .map(loss -> OpenSeat.of(certain, has, loss, this::code))
        .forEach(could::add);
    for (int changing = 0; changing < has.length; changing++) {
      OptionalLong change = national.changing().get(changing);
      if (change.isPresent()) {
        int[] then = Held.of(certain.with(national.without(changing)).allocate()).certain();
        for (int list = 0; list < has.length; list++) {
          if (then[list] < has[list]) {
            String to = list == changing ? null : code(changing);
            could.add(OpenSeat.national(code(list), to, then[list], change.getAsLong()));
          }
        }
      }
    }
    return could;
  }

  private String code(int list) {
    return election.lists().get(list).code();
  }

  private OutstandingSeatsAnswer answer(
      @Nullable String unit,
      List<StillOut> out,
      @Nullable UncomputedReason reason,
      List<Told> told,
      boolean exact) {
    boolean rolls = out.stream().allMatch(one -> one.withoutRoll().isEmpty());
    List<Computed> computed = told.stream().map(Told::computed).filter(Objects::nonNull).toList();
    int safe = computed.stream().flatMapToInt(one -> IntStream.of(one.of().fewest())).sum();
    int all = told.stream().map(Told::constituency).mapToInt(OutstandingComputation::seats).sum();
    return new OutstandingSeatsAnswer(
        query.election().code(),
        query.tally().code(),
        election.testMark(),
        query.moment().sheets(),
        PREMISE,
        NOTICE,
        unit,
        new OutstandingSheets(
            out.stream().mapToInt(StillOut::awaited).sum(),
            out.stream().mapToInt(StillOut::quarantined).sum()),
        rolls ? out.stream().mapToLong(StillOut::ballots).sum() : null,
        !rolls
            ? null
            : out.stream().anyMatch(StillOut::byBallots)
                ? BallotsBound.BALLOTS
                : BallotsBound.REGISTERED,
        reason == null && !computed.isEmpty(),
        reason,
        reason == null ? null : words(reason),
        computed.isEmpty() ? null : exact,
        computed.isEmpty() ? null : new SafeSeats(safe, all - safe),
        majority(unit, told, computed),
        told.stream().map(Told::constituency).toList());
  }

  private static int seats(OutstandingConstituency one) {
    return one.open() == null || one.safe() == null
        ? 0
        : one.open() + one.safe().values().stream().mapToInt(Integer::intValue).sum();
  }

  private @Nullable SafeMajority majority(
      @Nullable String unit, List<Told> told, List<Computed> computed) {
    Integer needed = election.majority();
    boolean whole = unit != null && units.idOf(unit) == units.root();
    if (needed == null || !whole || told.isEmpty() || computed.size() < told.size()) {
      return null;
    }
    int lists = election.lists().size();
    int[] has = new int[lists];
    int[] fewest = new int[lists];
    int[] most = new int[lists];
    for (Computed one : computed) {
      for (int list = 0; list < lists; list++) {
        has[list] += one.has()[list];
        fewest[list] += one.of().fewest()[list];
        most[list] += one.of().most()[list];
      }
    }
    for (int list = 0; list < lists; list++) {
      if (has[list] >= needed) {
        return new SafeMajority(election.lists().get(list).code(), fewest[list] >= needed);
      }
    }
    return new SafeMajority(null, IntStream.of(most).allMatch(seats -> seats < needed));
  }

  private static String words(UncomputedReason reason) {
    return switch (reason) {
      case NO_VOTES -> "not computable: no votes are published";
      case DECLARED -> "not computable: the figures were declared, and no sheets are awaited";
      case METHOD ->
          "not computable: what is out is computed for methods with divisors and for plurality";
      case LINKED_LISTS -> "not computable: what is out is not computed for linked lists";
      case NATIONAL_TIER ->
          "not computable: what is out is not computed where a national tier makes seats of all"
              + " constituencies' votes";
      case NO_ROLL -> "not computable: the rolls of stations are not known";
    };
  }
}
