package org.scrutin.gateway.site.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutin.gateway.site.words.NaturalOrder;

/**
 * The elections of the home page, newest first.
 *
 * @param shown those with their figures
 * @param older all others
 */
public record Listing(List<ElectionData> shown, List<Election> older) {
  /** More figures than these are not looked at on one page. */
  static final int SHOWN = 12;

  /**
   * @param known all elections that there are
   */
  static Listing of(List<ElectionData> shown, List<Election> known) {
    var codes = shown.stream().map(data -> data.election().code()).collect(Collectors.toSet());
    return new Listing(
        shown,
        known.stream()
            .filter(election -> !codes.contains(election.code()))
            .sorted(
                Comparator.comparing(
                        Election::date, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Election::code, NaturalOrder.CODES))
            .toList());
  }
}
