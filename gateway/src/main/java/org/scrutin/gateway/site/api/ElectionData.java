package org.scrutin.gateway.site.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What results-service says of one election.
 *
 * @param shown which figures they are
 * @param units the figures below the whole, of the tally that was chosen; null where none was
 * @param corrections of the tally that was chosen, the newest first, the first of them; empty where
 *     they cannot be read
 * @param besides the same of other tallies for which margins were published
 */
public record ElectionData(
    Election election,
    Shown shown,
    List<TallyData> tallies,
    List<Units.Unit> constituencies,
    @Nullable UnitFigures units,
    List<UnitFigures> besides,
    History history,
    Optional<List<Correction>> corrections) {

  /** Without figures below the whole. */
  static ElectionData of(Summary summary) {
    return of(summary, Shown.NOW, summary.totals(), List.of());
  }

  /** Without figures below the whole. */
  static ElectionData of(
      Summary summary, Shown shown, List<TallyData> totals, List<Release> releases) {
    return new ElectionData(
        summary.election(),
        shown,
        totals,
        summary.constituencies(),
        null,
        List.of(),
        new History(summary.announced(), releases),
        Optional.of(List.of()));
  }

  /** With what one tally says. */
  ElectionData with(TallyData totals) {
    return new ElectionData(
        election,
        shown,
        tallies.stream()
            .map(data -> data.tally().code().equals(totals.tally().code()) ? totals : data)
            .toList(),
        constituencies,
        units,
        besides,
        history,
        corrections);
  }

  /** Of other figures. */
  ElectionData with(Shown other) {
    return new ElectionData(
        election, other, tallies, constituencies, units, besides, history, corrections);
  }

  /** What a tally says of the whole. */
  public TallyData of(Tally tally) {
    return tallies.stream()
        .filter(data -> data.tally().code().equals(tally.code()))
        .findFirst()
        .orElseGet(() -> TallyData.notHeld(tally));
  }

  /** Code of the list to which the chosen tally gives the most seats, where there is a majority. */
  Optional<String> mostSeats() {
    Tally tally = chosen();
    return tally == null || election.majority() == null
        ? Optional.empty()
        : of(tally).seats().given().entrySet().stream()
            .filter(list -> list.getValue() > 0)
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
  }

  /** The tally that was chosen, whether or not what is shown holds it; null where there is none. */
  public @Nullable Tally shownTally() {
    return tallies.stream()
        .map(TallyData::tally)
        .filter(tally -> tally.code().equals(shown.tally()))
        .findFirst()
        .orElse(null);
  }

  /** The tally whose figures below the whole it has; null where it has none. */
  @Nullable Tally chosen() {
    return tallies.stream()
        .map(TallyData::tally)
        .filter(tally -> units != null && tally.code().equals(units.tally()))
        .findFirst()
        .orElse(null);
  }

  /** All figures below the whole. */
  public List<UnitFigures> figures() {
    var all = new ArrayList<>(besides);
    if (units != null) {
      all.add(units);
    }
    return all;
  }

  /** What its codes stand for. */
  public Names names() {
    return Names.of(this);
  }
}
