package org.scrutin.gateway.site.api;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** What the codes of an election stand for. A code without a name stands for itself. */
public final class Names {
  private final @Nullable Election election;
  private final Map<String, Units.Unit> units = new HashMap<>();

  public Names(@Nullable Election election, List<Units.Unit> units) {
    this.election = election;
    units.forEach(unit -> this.units.putIfAbsent(unit.code(), unit));
  }

  public static Names of(ElectionData data) {
    var names = new Names(data.election(), data.constituencies());
    for (TallyData tally : data.tallies()) {
      var whole = tally.results();
      names.units.putIfAbsent(
          whole.unit(),
          new Units.Unit(whole.unit(), null, null, whole.name(), whole.names(), null, null));
    }
    return names;
  }

  /** Whether the election is a rehearsal. */
  public boolean test() {
    return election != null && election.test();
  }

  /** Where the election's days begin and end; UTC where the election is not known here. */
  public ZoneId zone() {
    return election == null ? ZoneOffset.UTC : election.zone();
  }

  public Wording election(String code, Language language) {
    return election == null ? Wording.of(code) : language.name(election.name(), code);
  }

  public Wording unit(String code, Language language) {
    var unit = units.get(code);
    return unit == null ? Wording.of(code) : unit.name(language);
  }

  /** A list's short name, or its code. */
  public String list(String code) {
    return contestants().stream()
        .filter(list -> list.code().equals(code))
        .map(Election.Contestant::label)
        .findFirst()
        .orElse(code);
  }

  /** A list's name, or its code. */
  public Wording listName(String code, Language language) {
    return contestants().stream()
        .filter(list -> list.code().equals(code))
        .map(list -> language.name(list.name(), code))
        .findFirst()
        .orElse(Wording.of(code));
  }

  /** The lists' codes as on the ballot. */
  public List<String> lists() {
    return contestants().stream().map(Election.Contestant::code).toList();
  }

  private List<Election.Contestant> contestants() {
    return election == null ? List.of() : election.lists();
  }
}
