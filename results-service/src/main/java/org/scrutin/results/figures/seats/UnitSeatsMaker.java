package org.scrutin.results.figures.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.VoteSource;
import org.scrutin.results.figures.lots.LotsAnswer;
import org.scrutin.results.figures.lots.LotsOnRecord;
import org.scrutin.results.figures.seats.UnitSeats.ConstituencySeats;
import org.scrutin.results.figures.seats.UnitSeats.SeatBasis;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Levelling;

/** Puts what was found into the form of the answer. */
final class UnitSeatsMaker {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final LotsOnRecord lotsOnRecord;
  private final ExplanationAnswers explanations;

  /**
   * @param lotsOnRecord of what is found
   * @param window what is shown of its worksheets
   */
  UnitSeatsMaker(
      ElectionDefinition election,
      UnitIndex units,
      LotsOnRecord lotsOnRecord,
      WorksheetWindow window) {
    this.election = election;
    this.units = units;
    this.lotsOnRecord = lotsOnRecord;
    this.explanations = new ExplanationAnswers(election, window);
  }

  /** What differs between what is found; the rest is the same for each answer. */
  private record Parts(
      SeatBasis basis,
      @Nullable VoteSource from,
      @Nullable Announcement declared,
      @Nullable List<Integer> seats,
      List<KeptOut> keptOut,
      List<ConstituencySeats> constituencies) {}

  UnitSeats of(SeatsFound found) {
    return switch (found) {
      case SeatsFound.Nothing _ ->
          answer(
              new Parts(SeatBasis.NONE, null, null, null, List.of(), List.of()),
              null,
              List.of(),
              List.of());
      case SeatsFound.Announced announced -> announced(announced);
      case SeatsFound.Computed computed -> computed(computed);
    };
  }

  private UnitSeats announced(SeatsFound.Announced announced) {
    List<ConstituencySeats> constituencies = new ArrayList<>();
    announced
        .contests()
        .forEach(
            (contest, seats) ->
                constituencies.add(
                    new ConstituencySeats(
                        units.code(contest),
                        byList(Arrays.stream(seats.value()).boxed().toList()),
                        seats.by().index() == announced.by().index() ? null : seats.by(),
                        null,
                        null,
                        null)));
    return answer(
        new Parts(
            SeatBasis.DECLARED, null, announced.by(), announced.seats(), List.of(), constituencies),
        null,
        List.of(),
        List.of());
  }

  private UnitSeats computed(SeatsFound.Computed computed) {
    List<ContestSeats> contests = computed.contests();
    return answer(
        new Parts(
            SeatBasis.COMPUTED,
            computed.fromSheets() ? VoteSource.SHEETS : VoteSource.DECLARED,
            null,
            whole(computed),
            keptOut(computed),
            national() ? List.of() : contests.stream().map(this::constituency).toList()),
        computed.tier(),
        contests,
        lots(computed.openLots(units.root())));
  }

  /** Where the whole is the only contest, what its own votes miss stands beside its seats too. */
  private List<KeptOut> keptOut(SeatsFound.Computed computed) {
    return national() && !computed.contests().isEmpty()
        ? Stream.concat(
                computed.keptOut().stream(), computed.contests().getFirst().keptOut().stream())
            .toList()
        : computed.keptOut();
  }

  private ConstituencySeats constituency(ContestSeats contest) {
    return new ConstituencySeats(
        units.code(contest.unit()),
        byList(contest.seats()),
        null,
        positive(contest.unassigned()),
        KeptOutAnswer.of(election, contest.keptOut()),
        explanation(contest));
  }

  private UnitSeats answer(
      Parts parts, @Nullable UpperTier tier, List<ContestSeats> contests, List<LotsAnswer> lots) {
    // Where the whole is the only contest, its own parts stand beside its seats.
    ContestSeats only = national() && !contests.isEmpty() ? contests.getFirst() : null;
    return new UnitSeats(
        parts.basis(),
        parts.from(),
        parts.declared(),
        parts.seats() == null ? null : byList(parts.seats()),
        tier == null || tier.levelling() == null ? null : byList(tier.levelling()),
        tier == null ? null : apportionment(contests),
        tier == null || tier.waitsFor().isEmpty()
            ? null
            : tier.waitsFor().stream().map(units::code).toList(),
        tier != null
            ? positive(tier.unassigned())
            : only == null ? null : positive(only.unassigned()),
        lots.isEmpty() ? null : lots,
        lotsOnRecord.drawn().isEmpty() ? null : lotsOnRecord.drawn(),
        lots.isEmpty() ? null : waiting(lots),
        KeptOutAnswer.of(election, parts.keptOut()),
        parts.constituencies(),
        tier != null ? explanation(tier) : only == null ? null : explanation(only));
  }

  private boolean national() {
    return new Contests(election, units).national();
  }

  /**
   * Of the whole every list's seats are known: one that is on no ballot has none. Null while the
   * constituencies wait for their seats.
   */
  private @Nullable List<Integer> whole(SeatsFound.Computed computed) {
    if (computed.contests().isEmpty() && election.seatRule().tiered()) {
      return null;
    }
    List<List<Integer>> parts = new ArrayList<>();
    parts.add(Collections.nCopies(election.lists().size(), 0));
    computed.contests().forEach(contest -> parts.add(contest.seats()));
    UpperTier tier = computed.tier();
    List<Integer> levelling = tier == null ? null : tier.levelling();
    if (levelling != null) {
      parts.add(levelling);
    }
    return Addition.of(parts);
  }

  private @Nullable Map<String, Integer> apportionment(List<ContestSeats> contests) {
    if (!election.allocation().apportioned() || contests.isEmpty()) {
      return null;
    }
    Map<String, Integer> byUnit = new LinkedHashMap<>();
    for (ContestSeats contest : contests) {
      Integer seats = contest.toGive();
      if (seats != null) {
        byUnit.put(units.code(contest.unit()), seats);
      }
    }
    return byUnit;
  }

  private List<LotsAnswer> lots(Map<Integer, OpenLots> open) {
    return open.entrySet().stream()
        .map(
            one -> {
              OpenLots drawing = one.getValue();
              return new LotsAnswer(
                  units.code(one.getKey()),
                  drawing.seat(),
                  drawing.seats(),
                  drawing.lists(),
                  drawing.units().isEmpty() ? null : drawing.units(),
                  lotsOnRecord.announced().get(one.getKey()));
            })
        .toList();
  }

  private static List<String> waiting(List<LotsAnswer> lots) {
    return lots.stream().flatMap(one -> one.lists().stream()).distinct().sorted().toList();
  }

  private Map<String, Integer> byList(List<Integer> seats) {
    Map<String, Integer> byList = new LinkedHashMap<>();
    for (int list = 0; list < seats.size(); list++) {
      if (seats.get(list) >= 0) {
        byList.put(election.lists().get(list).code(), seats.get(list));
      }
    }
    return byList;
  }

  private @Nullable ExplanationAnswer explanation(ContestSeats contest) {
    Worksheet worksheet = contest.worksheet();
    return worksheet == null ? null : explanations.of(worksheet);
  }

  private @Nullable ExplanationAnswer explanation(UpperTier tier) {
    UpperTier.Explained explained = tier.explained();
    if (explained == null) {
      return null;
    }
    TierAnswers answers = explanations.tier();
    Allocation allocation = explained.allocation();
    Levelling levelling = allocation.levelling();
    Allocation.Given between = allocation.apportionment();
    return between != null
        ? answers.apportionment(between, place -> units.code(explained.units().get(place)))
        : levelling == null ? null : answers.levelling(levelling);
  }

  private static @Nullable Integer positive(int count) {
    return count > 0 ? count : null;
  }
}
