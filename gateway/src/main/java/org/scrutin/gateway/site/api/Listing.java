package org.scrutin.gateway.site.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scrutin.gateway.site.words.NaturalOrder;

/**
 * The elections of the home page, newest first.
 *
 * @param shown those with their figures
 * @param older all others
 */
public record Listing(List<ElectionData> shown, List<Election> older) {
  /** Each election with figures takes several requests, so that a home page has few of them. */
  static final int SHOWN = 12;

  static List<Election> newestFirst(Stream<Election> elections) {
    return elections
        .sorted(
            Comparator.comparing(Election::date, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Election::code, NaturalOrder.CODES))
        .toList();
  }
}
