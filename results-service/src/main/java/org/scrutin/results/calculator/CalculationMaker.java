package org.scrutin.results.calculator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.results.calculator.CalculationBody.DrawBody;
import org.scrutin.results.calculator.CalculationBody.OutstandingBody;
import org.scrutin.results.calculator.CalculationBody.QuarantinedBody;
import org.scrutin.results.calculator.CalculationBody.ShareBody;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Draw;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.margins.VotesAffected;
import org.scrutin.seats.method.Method;

/** Makes the calculation of one contest. */
final class CalculationMaker {
  private static final String COUNTRY_ONLY = "is for an election in constituencies";

  private final CalculationBody body;
  private final Stated stated;
  private final Faults faults;

  private CalculationMaker(CalculationBody body) {
    this.body = body;
    this.stated = new Stated(body);
    this.faults = stated.faults();
  }

  /**
   * @param body within its constraints
   * @throws org.scrutin.platform.web.problem.Refusal 422 naming each place at fault
   */
  static Calculation make(CalculationBody body) {
    return new CalculationMaker(body).calculation();
  }

  private Calculation calculation() {
    Optional<Method> method = stated.method();
    stated.refuse("levelling", body.levelling(), COUNTRY_ONLY);
    stated.refuse("apportionment", body.apportionment(), COUNTRY_ONLY);
    Integer seats = body.seats();
    if (seats == null) {
      faults.add("/seats", "is missing");
    }
    Map<String, Long> byList = body.votes();
    if (byList == null) {
      faults.add("/votes", "is missing");
      byList = Map.of();
    }
    long[] votes = stated.votes(byList, "");
    long valid = stated.valid(body.valid(), votes, "");
    List<String> codes = List.copyOf(byList.keySet());
    Map<String, Integer> positions = positions(codes);
    List<String> kinds = stated.kinds(positions);
    List<Threshold> thresholds = thresholds(kinds);
    int[] candidates = candidates(positions);
    List<Set<Integer>> links = stated.parts().links(body.links(), positions, "");
    List<Draw> draws = draws(positions);
    Calculation.Out out = out(positions, votes, valid);
    VotesAffected affected = new AffectedMaker(positions, votes, faults).of(body.votesAffected());
    stated.throwIfAny();
    SeatRule rule =
        new SeatRule(
            method.orElseThrow(),
            Level.CONSTITUENCY,
            stated.ties(),
            thresholds,
            kinds,
            Collections.nCopies(codes.size(), 1),
            links);
    return new Calculation(
        codes,
        rule,
        new SeatRule.Votes(seats == null ? 0 : seats, votes, valid),
        candidates,
        body.candidates() != null,
        draws,
        out,
        affected);
  }

  private static Map<String, Integer> positions(List<String> codes) {
    Map<String, Integer> positions = HashMap.newHashMap(codes.size());
    for (int list = 0; list < codes.size(); list++) {
      positions.put(codes.get(list), list);
    }
    return positions;
  }

  private List<Threshold> thresholds(List<String> kinds) {
    List<ShareBody> shares = body.thresholds();
    for (int i = 0; shares != null && i < shares.size(); i++) {
      if (shares.get(i).level() != null) {
        faults.add("/thresholds/" + i + "/level", COUNTRY_ONLY);
      }
    }
    return stated.thresholds(shares, kinds, Level.CONSTITUENCY, "");
  }

  private int[] candidates(Map<String, Integer> positions) {
    int[] candidates = Contest.unlimited(positions.size());
    if (body.candidates() != null) {
      for (Map.Entry<String, Integer> list : body.candidates().entrySet()) {
        Integer position = positions.get(list.getKey());
        if (position == null) {
          faults.addAt(Stated.NO_LIST, "candidates", list.getKey());
        } else {
          candidates[position] = list.getValue();
        }
      }
    }
    return candidates;
  }

  /** What a sheet counted that may be read anew is not certain: it is out again. */
  private Calculation.@Nullable Out out(Map<String, Integer> positions, long[] votes, long valid) {
    OutstandingBody stillOut = body.outstanding();
    if (stillOut == null) {
      return null;
    }
    long ballots = stillOut.ballots();
    long[] certain = votes.clone();
    long left = valid;
    List<QuarantinedBody> sheets =
        stillOut.quarantined() == null ? List.of() : stillOut.quarantined();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      ballots += sheets.get(sheet).ballots();
      Map<String, Long> counted = sheets.get(sheet).votes();
      for (Map.Entry<String, Long> list :
          counted == null ? Set.<Map.Entry<String, Long>>of() : counted.entrySet()) {
        String at = "/outstanding/quarantined/" + sheet + "/votes";
        Integer position = positions.get(list.getKey());
        if (position == null) {
          faults.add(at, Stated.NO_LIST);
        } else if (certain[position] < list.getValue()) {
          faults.add(at, "has more votes of a list than the contest");
        } else {
          certain[position] -= list.getValue();
          left -= list.getValue();
        }
      }
    }
    return new Calculation.Out(ballots, certain, Math.max(0, left));
  }

  private List<Draw> draws(Map<String, Integer> positions) {
    List<DrawBody> held = body.draws();
    if (held == null) {
      return List.of();
    }
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      DrawBody one = held.get(i);
      String at = "/draws/" + i;
      List<Integer> lists = positions(one.lists(), positions, at + "/lists");
      if (one.seed() == null) {
        byHand(one, lists, positions, at).ifPresent(draws::add);
      } else {
        refuseBySeed(one.winners(), at + "/winners");
        refuseBySeed(one.witnesses(), at + "/witnesses");
        refuseBySeed(one.minutes(), at + "/minutes");
        draws.add(
            new Draw.BySeed(
                one.seat(), byCode(lists, List.copyOf(positions.keySet())), one.seed()));
      }
    }
    return draws;
  }

  /** So that everyone numbers them alike, and a draw of a tally can be repeated here. */
  private static List<Integer> byCode(List<Integer> lists, List<String> codes) {
    return lists.stream().sorted(Comparator.comparing(codes::get)).toList();
  }

  private Optional<Draw> byHand(
      DrawBody held, List<Integer> lists, Map<String, Integer> positions, String at) {
    require(held.winners(), at + "/winners");
    require(held.witnesses(), at + "/witnesses");
    require(held.minutes(), at + "/minutes");
    if (held.winners() == null || held.witnesses() == null || held.minutes() == null) {
      return Optional.empty();
    }
    List<Integer> winners = positions(held.winners(), positions, at + "/winners");
    return Optional.of(
        new Draw.ByHand(held.seat(), lists, winners, held.witnesses(), held.minutes()));
  }

  private void require(@Nullable Object value, String at) {
    if (value == null) {
      faults.add(at, "is missing: a draw without a seed was held by hand");
    }
  }

  private void refuseBySeed(@Nullable Object value, String at) {
    if (value != null) {
      faults.add(at, "does not go with a seed, from which it would follow");
    }
  }

  private List<Integer> positions(List<String> codes, Map<String, Integer> known, String at) {
    List<Integer> positions = new ArrayList<>(codes.size());
    for (int i = 0; i < codes.size(); i++) {
      Integer position = known.get(codes.get(i));
      if (position == null) {
        faults.add(at + "/" + i, Stated.NO_LIST);
      } else {
        positions.add(position);
      }
    }
    return positions;
  }
}
