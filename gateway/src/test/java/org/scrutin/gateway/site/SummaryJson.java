package org.scrutin.gateway.site;

/** Summaries as results-service would make them, of the JSON of what is in them. */
public final class SummaryJson {
  private SummaryJson() {}

  /**
   * @param units a list of units
   * @param tallies each as {@link #tally} makes it
   */
  public static String of(String election, String units, String... tallies) {
    return "{\"election\":%s,\"constituencies\":%s,\"tallies\":[%s]}"
        .formatted(election, items(units), String.join(",", tallies));
  }

  /**
   * @param announcements a list of announcements
   */
  public static String tally(String tally, String results, String seats, String announcements) {
    return tally(tally, results, seats, announcements, "[]");
  }

  /**
   * @param missing sheets that are not counted
   */
  public static String tally(
      String tally, String results, String seats, String announcements, String missing) {
    return "{\"tally\":%s,\"results\":%s,\"seats\":%s,\"announcements\":%s,\"missing\":%s}"
        .formatted(tally, results, seats, items(announcements), missing);
  }

  public static String page(String... summaries) {
    return "{\"items\":[" + String.join(",", summaries) + "]}";
  }

  private static String items(String list) {
    String within = list.substring(list.indexOf(':') + 1).strip();
    return within.substring(0, within.lastIndexOf('}'));
  }
}
