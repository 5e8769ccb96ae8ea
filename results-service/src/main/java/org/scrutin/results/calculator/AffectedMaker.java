package org.scrutin.results.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.results.calculator.CalculationBody.AffectedVotesBody;
import org.scrutin.results.calculator.CalculationBody.MisreadVotesBody;
import org.scrutin.seats.margins.VotesAffected;

/** Makes of what is alleged what may be otherwise. */
final class AffectedMaker {
  private static final String MORE = "are more ballots than the list has votes";

  private final Map<String, Integer> positions;
  private final long[] votes;
  private final Faults faults;
  private final long[] takenFrom;
  private final List<VotesAffected.Misread> misread = new ArrayList<>();
  private long added;
  private long taken;

  AffectedMaker(Map<String, Integer> positions, long[] votes, Faults faults) {
    this.positions = positions;
    this.votes = votes;
    this.faults = faults;
    this.takenFrom = new long[votes.length];
  }

  /** Nothing where nothing is said; else with faults for each item that cannot be. */
  @Nullable VotesAffected of(@Nullable List<AffectedVotesBody> items) {
    if (items == null) {
      return null;
    }
    for (int i = 0; i < items.size(); i++) {
      add(items.get(i), "/votesAffected/" + i);
    }
    return new VotesAffected(added, taken, takenFrom, misread);
  }

  private void add(AffectedVotesBody item, String at) {
    long stated =
        Stream.of(item.excluded(), item.voided(), item.misread(), item.rejected())
            .filter(Objects::nonNull)
            .count();
    if (stated != 1) {
      faults.add(at, "must state exactly one of excluded, void, misread and rejected");
      return;
    }
    if (item.list() != null && item.voided() == null) {
      faults.add(at + "/list", "goes with void alone");
      return;
    }
    added += sum(item.excluded()) + sum(item.rejected());
    if (item.voided() != null) {
      voided(item.voided(), item.list(), at);
    }
    if (item.misread() != null) {
      misread(item.misread(), at + "/misread");
    }
  }

  private void voided(long ballots, @Nullable String list, String at) {
    if (list == null) {
      taken += ballots;
      return;
    }
    Integer position = positions.get(list);
    if (position == null) {
      faults.add(at + "/list", Stated.NO_LIST);
    } else if (ballots > votes[position]) {
      faults.add(at + "/void", MORE);
    } else {
      takenFrom[position] = Math.min(votes[position], takenFrom[position] + ballots);
    }
  }

  private void misread(MisreadVotesBody one, String at) {
    Integer from = positions.get(one.from());
    Integer to = positions.get(one.to());
    if (from == null || to == null) {
      faults.add(at + (from == null ? "/from" : "/to"), Stated.NO_LIST);
    } else if (from.equals(to)) {
      faults.add(at + "/to", "is the list for which they were read");
    } else if (one.ballots() > votes[from]) {
      faults.add(at + "/ballots", MORE);
    } else {
      misread.add(new VotesAffected.Misread(from, to, one.ballots()));
    }
  }

  private static long sum(@Nullable Long ballots) {
    return ballots == null ? 0 : ballots;
  }
}
