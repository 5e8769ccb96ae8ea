package org.scrutin.gateway.site.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Shown;
import org.scrutin.gateway.site.api.Since;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * Of which election, whose figures, and as of when: the bar above every page that shows figures.
 *
 * @param source whose figures; null where nobody has published any
 * @param tally code of that tally
 * @param sources all tallies, to choose from
 * @param state what the figures are
 * @param release under which figures stand or which they are newer than; null for none
 * @param since what was counted after the release that is shown; null for nothing
 * @param releases names of those that stand, to choose from
 * @param asOf the day asked for, in ISO form for the form field
 * @param asOfText the same in words
 * @param query of links that keep to the same figures, from its question mark
 * @param ofTally query that keeps to the tally alone, from its question mark
 */
public record FiguresHead(
    String code,
    Wording name,
    boolean test,
    @Nullable Wording source,
    @Nullable String tally,
    List<Choice> sources,
    State state,
    @Nullable ReleaseView release,
    @Nullable SinceView since,
    List<String> releases,
    @Nullable String revision,
    @Nullable String at,
    @Nullable String asOf,
    @Nullable String asOfText,
    String query,
    String ofTally) {

  /** What figures are: as of a day, at a revision, a release's, none of its, or as counted now. */
  public enum State {
    DAY,
    REVISION,
    RELEASE,
    NOT_HELD,
    RUNNING
  }

  /** A tally to choose. */
  public record Choice(String code, Wording name) {}

  /**
   * What the running count has besides a release.
   *
   * @param sheets that are others by now; null for none
   * @param oneSheet whether it is one
   * @param counted stations more; null for none
   * @param seats that moved; null for none
   */
  public record SinceView(
      @Nullable String sheets, boolean oneSheet, @Nullable String counted, @Nullable String seats) {
    static @Nullable SinceView of(@Nullable Since since, Figures figures) {
      return since == null
          ? null
          : new SinceView(
              since.sheets() == 0
                  ? null
                  : figures.number(since.sheets()) + (since.more() ? "+" : ""),
              since.sheets() == 1 && !since.more(),
              since.counted() == 0 ? null : figures.number(since.counted()),
              since.seats() == 0 ? null : figures.number((long) since.seats()));
    }
  }

  /** Of figures of the whole. */
  public static FiguresHead of(ElectionData data, @Nullable Tally chosen, Language language) {
    return of(data, chosen, chosen == null ? null : data.of(chosen).results(), language);
  }

  /**
   * Of figures of a unit.
   *
   * @param results of which the release is told; null where there are none
   */
  public static FiguresHead of(
      ElectionData data, @Nullable Tally chosen, @Nullable Results results, Language language) {
    var election = data.election();
    var figures = new Figures(language);
    Shown shown = data.shown();
    Moment asked = shown.asked();
    String asOf = asked.asOf();
    String[] own =
        chosen == null || chosen.authority()
            ? new String[0]
            : new String[] {"tally=" + chosen.code()};
    return new FiguresHead(
        election.code(),
        language.name(election.name(), election.code()),
        election.test(),
        chosen == null ? null : chosen.source().shown(language),
        chosen == null ? null : chosen.code(),
        data.tallies().stream()
            .map(TallyData::tally)
            .map(tally -> new Choice(tally.code(), tally.source().shown(language)))
            .toList(),
        state(shown, chosen != null && !data.of(chosen).held()),
        results == null
            ? null
            : ReleaseView.of(results, data.history().releases(), election.zone(), figures),
        SinceView.of(shown.since(), figures),
        data.history().releases().stream().filter(Release::stands).map(Release::name).toList(),
        results == null || results.revision() == null ? null : String.valueOf(results.revision()),
        asked.at(),
        asOf,
        asOf == null ? null : figures.date(asOf),
        asked.link(own),
        Moment.NOW.query(own));
  }

  private static State state(Shown shown, boolean notHeld) {
    if (notHeld) {
      return State.NOT_HELD;
    }
    if (shown.moment().asOf() != null) {
      return State.DAY;
    }
    if (shown.moment().revision()) {
      return State.REVISION;
    }
    return shown.moment().at() == null ? State.RUNNING : State.RELEASE;
  }

  /** Whether they are a release's. */
  public boolean released() {
    return state == State.RELEASE;
  }

  /** Whether the release that was asked for does not hold them. */
  public boolean notHeld() {
    return state == State.NOT_HELD;
  }

  /** The query, to which more follows. */
  public String more() {
    return query.isEmpty() ? "?" : query + "&";
  }

  /** The query of the running count. */
  public String runningQuery() {
    return (ofTally.isEmpty() ? "?" : ofTally + "&") + "at=" + Moment.RUNNING;
  }

  /** The query of the newest figures. */
  public String newestQuery() {
    return ofTally.isEmpty() ? "?" : ofTally;
  }

  /** Whether another state than the newest one is shown. */
  public boolean past() {
    return at != null || asOf != null;
  }

  /** Whether the newest figures are shown although a release stands. */
  public boolean beyondRelease() {
    return state == State.RUNNING && query.contains("at=" + Moment.RUNNING);
  }
}
