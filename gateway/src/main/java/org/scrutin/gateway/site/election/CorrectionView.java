package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.Correction.SeatChange;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A correction as pages show it.
 *
 * @param unit code of the station, or of a unit above
 * @param station its name, or its code
 * @param reason {@code import}, {@code status}, {@code quarantine-release}, {@code amendment},
 *     {@code draw} or {@code declared}
 * @param why in words, where somebody said so; of a statement who made it
 * @param status that the station has since; null for none
 * @param changes of its figures
 * @param seats of its constituency, then elsewhere, that changed; empty for none
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
    List<Seats> seats) {
  /** Address of the unit's page within its election's. */
  public String page() {
    boolean station =
        switch (reason) {
          case "amendment", "draw", "declared" -> false;
          default -> true;
        };
    return (station ? "stations/" : "places/") + ServiceClient.encoded(unit);
  }

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

  /** Seats of a unit that changed. */
  public record Seats(Wording unit, List<Change> changes) {}

  public static CorrectionView of(Correction correction, Names names, Language language) {
    var figures = new Figures(language);
    var changes = new ArrayList<Change>();
    correction
        .figures()
        .forEach(
            (name, change) ->
                changes.add(change(name, change.before(), change.after(), names, figures)));
    return new CorrectionView(
        correction.unit(),
        language.name(correction.names(), correction.name(), correction.unit()),
        figures.moment(correction.at(), names.zone()),
        String.valueOf(correction.revision()),
        correction.from().release(),
        correction.reason(),
        wording(first(correction.act().reason(), correction.act().declaredBy())),
        wording(first(correction.act().legalBasis(), correction.act().source())),
        correction.to().status(),
        List.copyOf(changes),
        Stream.concat(Stream.ofNullable(correction.seats()), correction.seatsElsewhere().stream())
            .map(
                seats ->
                    new Seats(names.unit(seats.unit(), language), seats(seats, names, figures)))
            .toList());
  }

  /** A figure of a station that is another now. */
  public static Change change(
      String name, @Nullable Long before, @Nullable Long after, Names names, Figures figures) {
    boolean votes = name.startsWith(Correction.VOTES);
    return new Change(
        votes ? null : name,
        votes ? Wording.of(names.list(name.substring(Correction.VOTES.length()))) : null,
        figures.number(before),
        figures.number(after));
  }

  private static List<Change> seats(SeatChange seats, Names names, Figures figures) {
    var lists = new LinkedHashSet<>(seats.before().keySet());
    lists.addAll(seats.after().keySet());
    return lists.stream()
        .filter(list -> !Objects.equals(seats.before().get(list), seats.after().get(list)))
        .map(
            list ->
                new Change(
                    null,
                    Wording.of(names.list(list)),
                    number(seats.before().get(list), figures),
                    number(seats.after().get(list), figures)))
        .toList();
  }

  private static @Nullable String number(@Nullable Integer seats, Figures figures) {
    return figures.number(seats == null ? null : seats.longValue());
  }

  private static @Nullable Wording wording(@Nullable String text) {
    return text == null ? null : Wording.of(text);
  }

  private static @Nullable String first(@Nullable String text, @Nullable String other) {
    return text == null ? other : text;
  }
}
