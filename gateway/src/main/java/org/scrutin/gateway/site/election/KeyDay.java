package org.scrutin.gateway.site.election;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Announced;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.words.Figures;

/**
 * A day on which figures were announced, to look back to.
 *
 * @param day ISO date
 * @param speakers who announced them
 * @param chosen whether the page is as of that day
 */
public record KeyDay(String day, String text, String speakers, boolean chosen) {
  private static final int MOST = 12;

  /** The newest of them, in the order of time. */
  public static List<KeyDay> of(ElectionData data, @Nullable String asOf, Figures figures) {
    var days = new TreeMap<LocalDate, TreeSet<String>>(Comparator.reverseOrder());
    for (Announced one : data.history().announced()) {
      days.computeIfAbsent(one.announcedAt(), none -> new TreeSet<>()).add(one.declaredBy());
    }
    return days.entrySet().stream()
        .limit(MOST)
        .map(
            day -> {
              String iso = day.getKey().toString();
              return new KeyDay(
                  iso,
                  figures.date(day.getKey()),
                  String.join(", ", day.getValue()),
                  iso.equals(asOf));
            })
        .toList()
        .reversed();
  }
}
