package org.scrutin.gateway.site.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.PublicAct;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.When;
import org.scrutin.gateway.site.words.Wording;

/** The chronicle by date. Who acted is never left out. */
public record ChronicleView(List<Day> days) {
  /** What is told of one date, interval or unknown date. */
  public record Day(When when, List<Act> acts) {}

  /**
   * An act.
   *
   * @param claims references of claims that it is about
   * @param subjects what else it is about
   */
  public record Act(
      String id,
      String actor,
      String actorKind,
      String kind,
      @Nullable Wording statement,
      List<String> claims,
      List<String> subjects,
      String source,
      @Nullable String role) {}

  static ChronicleView of(List<PublicAct> acts, List<String> refs, Language language) {
    var figures = new Figures(language);
    var days = new ArrayList<Day>();
    String date = null;
    var same = new ArrayList<Act>();
    for (PublicAct act : acts) {
      if (date != null && !date.equals(act.date())) {
        days.add(new Day(When.of(date, figures), List.copyOf(same)));
        same.clear();
      }
      date = act.date();
      same.add(act(act, refs, language));
    }
    if (date != null) {
      days.add(new Day(When.of(date, figures), List.copyOf(same)));
    }
    return new ChronicleView(List.copyOf(days));
  }

  private static Act act(PublicAct act, List<String> refs, Language language) {
    return new Act(
        act.id(),
        act.actor(),
        act.actorKind(),
        act.kind(),
        language.pick(act.statement()).orElse(null),
        act.about().stream().filter(refs::contains).toList(),
        act.about().stream().filter(about -> !refs.contains(about)).toList(),
        act.source(),
        act.role());
  }
}
