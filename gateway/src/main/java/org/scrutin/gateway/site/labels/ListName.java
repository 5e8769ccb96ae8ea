package org.scrutin.gateway.site.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A list as pages show it.
 *
 * @param label its short name, or its code where it has none
 * @param ballot its place on the ballot, from 0
 */
public record ListName(String code, String label, Wording name, String colour, int ballot) {

  /** All lists, largest first. */
  public static List<ListName> of(ElectionData data, Language language) {
    var ranked = Ranking.of(data);
    Map<String, String> colours = Colours.of(ranked, bars(data));
    var names = new ArrayList<ListName>();
    for (Election.Contestant list : ranked) {
      String code = list.code();
      names.add(
          new ListName(
              code,
              list.label(),
              language.name(list.name(), code),
              colours.getOrDefault(code, Colours.PALETTE.getLast()),
              data.election().lists().indexOf(list)));
    }
    return List.copyOf(names);
  }

  private static List<Map<String, Integer>> bars(ElectionData data) {
    var bars = new ArrayList<Map<String, Integer>>();
    for (TallyData tally : data.tallies()) {
      bars.add(tally.seats().given());
      tally.seats().constituencies().forEach(unit -> bars.add(unit.given()));
    }
    return bars;
  }
}
