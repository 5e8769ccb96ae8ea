package org.scrutin.gateway.site.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;

/**
 * A colour for every list of an election: its own where the definition gives one, else one of the
 * palette. The largest lists get the palette's colours one by one; each of the others one that no
 * neighbour in any of the bars has, and of these the one that it shares the fewest bars with.
 */
public final class Colours {
  // Distinguishable with the common colour-vision deficiencies (Okabe and Ito, 2008), without the
  // yellow, which vanishes on white, and with a grey in place of the black, which does on dark.
  public static final List<String> PALETTE =
      List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c8c8c");

  /** Of what is no list: all others in one. */
  public static final String OTHERS = "#a9a9a9";

  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{3}([0-9A-Fa-f]{3})?");

  private final Map<String, String> given = new HashMap<>();
  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Map<String, Map<String, Integer>> together = new HashMap<>();
  private final List<String> palette;

  private Colours(List<Election.Contestant> ranked, List<Map<String, Integer>> bars) {
    for (Election.Contestant list : ranked) {
      String own = own(list.colour());
      if (own != null) {
        given.put(list.code(), own);
      }
    }
    var free = new ArrayList<>(PALETTE);
    free.removeAll(given.values());
    palette = free.isEmpty() ? PALETTE : List.copyOf(free);
    bars.forEach(bar -> meet(ranked, bar));
  }

  /**
   * The colours by list code, as {@code #rrggbb}.
   *
   * @param ranked the lists in the order in which every bar shows them
   * @param bars the seats by list of each bar of the page
   */
  public static Map<String, String> of(
      List<Election.Contestant> ranked, List<Map<String, Integer>> bars) {
    var colours = new Colours(ranked, bars);
    ranked.forEach(list -> colours.give(list.code()));
    return Map.copyOf(colours.given);
  }

  /** Only a plain hexadecimal colour is taken over: it is written into markup. */
  private static @Nullable String own(@Nullable String colour) {
    if (colour == null || !HEX.matcher(colour).matches()) {
      return null;
    }
    String lower = colour.toLowerCase(Locale.ROOT);
    return lower.length() == 7 ? lower : lower.replaceAll("([0-9a-f])", "$1$1");
  }

  private void meet(List<Election.Contestant> ranked, Map<String, Integer> bar) {
    var shown =
        ranked.stream()
            .map(Election.Contestant::code)
            .filter(list -> bar.getOrDefault(list, 0) > 0)
            .toList();
    for (int i = 0; i < shown.size(); i++) {
      for (int j = 0; j < i; j++) {
        meet(shown.get(i), shown.get(j), i - j == 1);
        meet(shown.get(j), shown.get(i), i - j == 1);
      }
    }
  }

  private void meet(String list, String other, boolean beside) {
    together.computeIfAbsent(list, none -> new HashMap<>()).merge(other, 1, Integer::sum);
    if (beside) {
      neighbours.computeIfAbsent(list, none -> new HashSet<>()).add(other);
    }
  }

  private void give(String list) {
    if (given.containsKey(list)) {
      return;
    }
    // With more neighbours than colours none is free; the bar then draws a line between the two.
    given.put(
        list,
        palette.stream()
            .min(
                Comparator.<String, Boolean>comparing(colour -> beside(list, colour))
                    .thenComparing(colour -> shared(list, colour))
                    .thenComparing(this::uses))
            .orElseThrow());
  }

  private boolean beside(String list, String colour) {
    return neighbours.getOrDefault(list, Set.of()).stream()
        .anyMatch(other -> colour.equals(given.get(other)));
  }

  private int shared(String list, String colour) {
    return together.getOrDefault(list, Map.of()).entrySet().stream()
        .filter(other -> colour.equals(given.get(other.getKey())))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private long uses(String colour) {
    return given.values().stream().filter(colour::equals).count();
  }
}
