package org.scrutin.gateway.site.table;

import java.util.List;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.words.Language;

/** What each source says of the whole: a row a list and source. */
final class ListsTable {
  private static final List<String> NAMES =
      List.of("tally", "source", "revision", "list", "name", "votes", "seats");

  private ListsTable() {}

  static String of(ElectionData data, Language language) {
    var csv = new Csv(NAMES);
    for (TallyData tally : data.tallies()) {
      for (Election.Contestant list : data.election().lists()) {
        Long votes = tally.results().votes().get(list.code());
        Integer seats = tally.seats().given().get(list.code());
        if (votes != null || seats != null) {
          csv.row(
              tally.tally().code(),
              tally.tally().source().shown(language).text(),
              tally.results().revision(),
              list.code(),
              language.name(list.name(), list.code()).text(),
              votes,
              seats);
        }
      }
    }
    return csv.written();
  }
}
