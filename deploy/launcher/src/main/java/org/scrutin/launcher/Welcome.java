package org.scrutin.launcher;

import java.net.URI;

/** What is said when everything runs. */
final class Welcome {
  private Welcome() {}

  static String text(URI address, boolean loaded, String dataOption) {
    String second =
        loaded
            ? "curl '%s/api/v1/elections/kh-2013/tallies/nec/seats?asOf=2013-09-08'"
            : "deploy/load FOLDER%2$s   (a case of your own; deploy/cases shows how)";
    return """

    Scrutin runs at %1$s
    Three things to try:
      1. open %1$s in a browser: the first page says what to look at
      2. %3$s
      3. curl -H "Authorization: Bearer $(deploy/token admin%2$s)" %1$s/api/v1/elections
    Ctrl-C or deploy/down%2$s stops it.
    """
        .formatted(address, dataOption, second.formatted(address, dataOption));
  }
}
