package org.scrutin.gateway.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A list as pages show it. */
public record ListName(String code, String name, String colour) {
  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{3}([0-9A-Fa-f]{3})?");

  // Distinguishable with the common colour-vision deficiencies (Okabe and Ito, 2008).
  private static final List<String> PALETTE =
      List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C8C8C");

  static List<ListName> of(Election election, Language language) {
    var names = new ArrayList<ListName>();
    for (Election.Contestant list : election.lists()) {
      String own = list.colour();
      String colour =
          own != null && HEX.matcher(own).matches()
              ? own
              : PALETTE.get(names.size() % PALETTE.size());
      names.add(new ListName(list.code(), language.pick(list.name(), list.code()), colour));
    }
    return List.copyOf(names);
  }
}
