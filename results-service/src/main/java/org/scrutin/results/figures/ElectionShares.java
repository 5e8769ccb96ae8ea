package org.scrutin.results.figures;

import java.util.List;
import java.util.stream.Stream;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.platform.web.share.Shares;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;

/** Shares of an election: none of them is shown as a threshold of its rule that it misses. */
public final class ElectionShares {
  private ElectionShares() {}

  public static Shares of(ElectionDefinition election) {
    List<Threshold> levelling =
        election.allocation().tier() instanceof Tier.Levelled levelled
            ? levelled.thresholds()
            : List.of();
    return new Shares(
        Stream.concat(election.allocation().thresholds().stream(), levelling.stream())
            .map(Threshold::share)
            .map(share -> new Fraction(share.numerator(), share.denominator()))
            .toList());
  }
}
