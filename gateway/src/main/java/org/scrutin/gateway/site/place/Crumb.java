package org.scrutin.gateway.site.place;

import java.util.List;
import org.scrutin.gateway.site.api.Units;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** A unit that leads to its page. */
public record Crumb(String code, Wording name, boolean station) {
  static Crumb of(Units.Unit unit, Language language) {
    return new Crumb(unit.code(), unit.name(language), unit.station());
  }

  /** All but the whole, which is the election. */
  static List<Crumb> below(List<Units.Unit> line, Language language) {
    return line.stream().skip(1).map(unit -> of(unit, language)).toList();
  }
}
