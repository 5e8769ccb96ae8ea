package org.scrutin.gateway.site.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What results-service says of one election.
 *
 * @param units the figures below the whole, of the tally that was chosen; null where none was
 * @param corrections of the tally that was chosen, the newest first, the first of them; empty where
 *     they cannot be read
 * @param besides the same of other tallies for which margins were published
 */
public record ElectionData(
    Election election,
    List<TallyData> tallies,
    List<Units.Unit> constituencies,
    @Nullable UnitFigures units,
    List<UnitFigures> besides,
    History history,
    Optional<List<Correction>> corrections) {

  /** Without figures below the whole. */
  static ElectionData of(Summary summary) {
    return new ElectionData(
        summary.election(),
        summary.totals(),
        summary.constituencies(),
        null,
        List.of(),
        History.NONE,
        Optional.of(List.of()));
  }

  /** With other totals. */
  ElectionData with(List<TallyData> totals) {
    return new ElectionData(election, totals, constituencies, units, besides, history, corrections);
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
