package org.scrutin.results.calculator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.results.calculator.CalculationBody.ConstituencyBody;
import org.scrutin.results.calculator.CalculationBody.LevellingSeatsBody;
import org.scrutin.results.calculator.CalculationBody.ShareBody;
import org.scrutin.results.election.definition.AllocationBody.ApportionmentBody;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.method.Method;

/** Makes the calculation of an election that states its votes by constituency. */
final class CountryMaker {
  private static final int MOST_CELLS = 200_000;
  private static final String AT = "/constituencies";
  private static final String ONE_CONTEST_ONLY = "is for one contest, not for constituencies";

  private final CalculationBody body;
  private final List<ConstituencyBody> constituencies;
  private final Stated stated;
  private final Faults faults;

  private CountryMaker(CalculationBody body, List<ConstituencyBody> constituencies) {
    this.body = body;
    this.constituencies = constituencies;
    this.stated = new Stated(body);
    this.faults = stated.faults();
  }

  /**
   * @param body within its constraints
   * @throws org.scrutin.platform.web.problem.Refusal 422 naming each place at fault
   */
  static CountryCalculation make(CalculationBody body, List<ConstituencyBody> constituencies) {
    return new CountryMaker(body, constituencies).calculation();
  }

  private CountryCalculation calculation() {
    stated.refuse("votes", body.votes(), ONE_CONTEST_ONLY);
    stated.refuse("valid", body.valid(), ONE_CONTEST_ONLY);
    stated.refuse("candidates", body.candidates(), ONE_CONTEST_ONLY);
    stated.refuse("links", body.links(), ONE_CONTEST_ONLY);
    stated.refuse("draws", body.draws(), ONE_CONTEST_ONLY);
    stated.refuse("outstanding", body.outstanding(), ONE_CONTEST_ONLY);
    stated.refuse("votesAffected", body.votesAffected(), ONE_CONTEST_ONLY);
    Map<String, Integer> positions = positions();
    if (positions.size() > CalculationBody.MOST_LISTS
        || (long) positions.size() * constituencies.size() > MOST_CELLS) {
      faults.add(
          AT,
          "name more than "
              + CalculationBody.MOST_LISTS
              + " lists, or lists and constituencies whose product is above "
              + MOST_CELLS);
      faults.throwIfAny();
    }
    Optional<Method> method = stated.method();
    List<String> kinds = stated.kinds(positions);
    List<Threshold> thresholds =
        stated.thresholds(body.thresholds(), kinds, Level.CONSTITUENCY, "");
    Tier tier = tier(kinds);
    List<Votes> votes = votes(positions);
    long seats = seats();
    stated.throwIfAny();
    SeatRule rule =
        new SeatRule(
            method.orElseThrow(),
            Level.CONSTITUENCY,
            stated.ties(),
            thresholds,
            kinds,
            Collections.nCopies(positions.size(), 1),
            List.of(),
            tier);
    Votes sum = Votes.sum(votes);
    return new CountryCalculation(
        List.copyOf(positions.keySet()),
        rule,
        constituencies.stream().map(ConstituencyBody::code).toList(),
        votes,
        new Votes((int) seats, sum.votes(), sum.valid()));
  }

  /** Of all lists that are named anywhere, by code, in the order in which they are. */
  private Map<String, Integer> positions() {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (ConstituencyBody constituency : constituencies) {
      for (String list : constituency.votes().keySet()) {
        positions.putIfAbsent(list, positions.size());
      }
      if (positions.size() > CalculationBody.MOST_LISTS) {
        break;
      }
    }
    return positions;
  }

  private List<Votes> votes(Map<String, Integer> positions) {
    Set<String> codes = new HashSet<>();
    List<Votes> all = new ArrayList<>(constituencies.size());
    for (int place = 0; place < constituencies.size(); place++) {
      ConstituencyBody one = constituencies.get(place);
      String at = AT + "/" + place;
      if (!codes.add(one.code())) {
        faults.add(at + "/code", "is the code of another constituency");
      }
      long[] named = stated.votes(one.votes(), at);
      long valid = stated.valid(one.valid(), named, at);
      long[] votes = new long[positions.size()];
      int next = 0;
      for (String list : one.votes().keySet()) {
        votes[positions.getOrDefault(list, 0)] = named[next++];
      }
      Integer seats = one.seats();
      all.add(new Votes(seats == null ? 0 : seats, votes, valid));
    }
    return all;
  }

  private Tier tier(List<String> kinds) {
    LevellingSeatsBody levelling = body.levelling();
    ApportionmentBody apportionment = body.apportionment();
    if (levelling != null && apportionment != null) {
      stated.parts().refuseBothTiers("");
    }
    if (levelling != null) {
      return stated
          .parts()
          .levelling(
              levelling,
              levelling.seats(),
              CalculationBody.MOST_SEATS - 1,
              national(levelling.thresholds(), kinds),
              "/levelling")
          .orElse(Tier.NONE);
    }
    return apportionment == null
        ? Tier.NONE
        : stated.parts().apportionment(apportionment, "/apportionment").orElse(Tier.NONE);
  }

  private List<Threshold> national(@Nullable List<ShareBody> shares, List<String> kinds) {
    for (int i = 0; shares != null && i < shares.size(); i++) {
      Level level = shares.get(i).level();
      stated
          .parts()
          .requireNational(level == null ? Level.NATIONAL : level, "/levelling/thresholds/" + i);
    }
    return stated.thresholds(shares, kinds, Level.NATIONAL, "/levelling");
  }

  /**
   * All seats: as stated where votes bring them to the constituencies, else what they add up to.
   */
  private long seats() {
    boolean byVotes = body.apportionment() != null;
    Integer whole = body.seats();
    if (byVotes && whole == null) {
      faults.add("/seats", "is missing: the seats that the apportionment gives");
    } else if (!byVotes && whole != null) {
      faults.add("/seats", "follows from the constituencies; only an apportionment needs it");
    }
    long sum = body.levelling() == null ? 0 : body.levelling().seats();
    for (int place = 0; place < constituencies.size(); place++) {
      Integer seats = constituencies.get(place).seats();
      if (byVotes && seats != null) {
        faults.add(AT + "/" + place + "/seats", "does not go with an apportionment");
      } else if (!byVotes && seats == null) {
        faults.add(AT + "/" + place + "/seats", "is missing");
      } else if (seats != null) {
        sum += seats;
      }
    }
    if (sum > CalculationBody.MOST_SEATS) {
      faults.add(AT, "have more than " + CalculationBody.MOST_SEATS + " seats");
    }
    return byVotes && whole != null ? whole : sum;
  }
}
