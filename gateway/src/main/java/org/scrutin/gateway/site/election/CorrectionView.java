package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A correction as pages show it.
 *
 * @param unit code of the station
 * @param station its name, or its code
 * @param reason {@code import}, {@code status} or {@code quarantine-release}
 * @param why in words, where somebody said so
 * @param status that the station has since; null for none
 * @param changes of its figures
 * @param seats of its constituency that changed; empty for none
 */
public record CorrectionView(
    String unit,
    Wording station,
    String date,
    String revision,
    String release,
    String reason,
    @Nullable Wording why,
    @Nullable Wording legalBasis,
    @Nullable String status,
    List<Change> changes,
    @Nullable Wording constituency,
    List<Change> seats) {
  private static final String VOTES = "votes.";

  /**
   * A number that is another now.
   *
   * @param figure its code; null where it is a list's
   * @param list short name of a list; null where it is a figure
   */
  public record Change(
      @Nullable String figure,
      @Nullable Wording list,
      @Nullable String before,
      @Nullable String after) {}

  static CorrectionView of(Correction correction, Names names, Language language) {
    var figures = new Figures(language);
    var changes = new ArrayList<Change>();
    correction
        .figures()
        .forEach(
            (name, change) ->
                changes.add(change(name, change.before(), change.after(), names, figures)));
    var seats = correction.seats();
    return new CorrectionView(
        correction.unit(),
        language.name(correction.names(), correction.name(), correction.unit()),
        figures.moment(correction.at(), names.zone()),
        String.valueOf(correction.revision()),
        correction.from().release(),
        correction.reason(),
        wording(correction.act().reason()),
        wording(correction.act().legalBasis()),
        correction.to().status(),
        List.copyOf(changes),
        seats == null ? null : names.unit(seats.unit(), language),
        seats == null ? List.of() : seats(seats.before(), seats.after(), names, figures));
  }

  private static Change change(
      String name, @Nullable Long before, @Nullable Long after, Names names, Figures figures) {
    boolean votes = name.startsWith(VOTES);
    return new Change(
        votes ? null : name,
        votes ? Wording.of(names.list(name.substring(VOTES.length()))) : null,
        figures.number(before),
        figures.number(after));
  }

  private static List<Change> seats(
      Map<String, Integer> before, Map<String, Integer> after, Names names, Figures figures) {
    return after.entrySet().stream()
        .filter(list -> !Objects.equals(before.get(list.getKey()), list.getValue()))
        .map(
            list ->
                new Change(
                    null,
                    Wording.of(names.list(list.getKey())),
                    figures.number(before.getOrDefault(list.getKey(), 0).longValue()),
                    figures.number(list.getValue().longValue())))
        .toList();
  }

  private static @Nullable Wording wording(@Nullable String text) {
    return text == null ? null : Wording.of(text);
  }
}
