package org.scrutin.results.election.units;

import java.util.HashMap;
import java.util.Map;

/** Unit trees for tests, without a database. */
public final class Trees {
  private Trees() {}

  /**
   * A tree of lines such as {@code KH-1,KH,constituency,6}: code, parent, kind and, where there are
   * any, seats; parents first. Ids run from 1 in the order of the lines.
   */
  public static UnitIndex of(String... lines) {
    int[] ids = new int[lines.length];
    int[] parents = new int[lines.length];
    byte[] kinds = new byte[lines.length];
    int[] seats = new int[lines.length];
    CodeTable codes = new CodeTable();
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < lines.length; place++) {
      String[] cells = lines[place].split(",", -1);
      ids[place] = place + 1;
      parents[place] = cells[1].isEmpty() ? UnitIndex.NONE : places.get(cells[1]);
      kinds[place] = (byte) UnitKind.named(cells[2]).orElseThrow().ordinal();
      seats[place] = cells[3].isEmpty() ? UnitIndex.NONE : Integer.parseInt(cells[3]);
      codes.add(cells[0]);
      places.put(cells[0], place);
    }
    return new UnitIndex(ids, parents, kinds, seats, new int[ids.length], codes);
  }
}
