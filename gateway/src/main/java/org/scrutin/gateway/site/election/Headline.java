package org.scrutin.gateway.site.election;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Ratio;
import org.scrutin.gateway.site.words.Wording;

/**
 * Who has most, and how sure that is, in one sentence, by the authority's figures.
 *
 * @param source whose figures they are
 * @param list short name of the list with the most seats, or votes where no seats are stated
 * @param other the one that has as many; null for none
 * @param seats of the list
 * @param all seats that there are
 * @param distance to a majority
 * @param share of the valid votes
 * @param counted stations, where not all are; null where they are or none are expected
 */
public record Headline(
    Form form,
    Wording source,
    String list,
    @Nullable String other,
    @Nullable String seats,
    String all,
    @Nullable String distance,
    @Nullable String share,
    @Nullable String counted,
    @Nullable String expected) {

  /** What can be said. */
  public enum Form {
    /** It has more seats than a majority needs. */
    MAJORITY,
    /** It has just as many. */
    JUST,
    /** It has fewer. */
    SHORT,
    /** Another one has as many as it has. */
    TIED,
    /** The election states no majority. */
    SEATS,
    /** No seats are stated. */
    VOTES
  }

  /** Null where the authority has given neither seats nor votes. */
  public static @Nullable Headline of(ElectionData data, Language language) {
    TallyData tally =
        data.tallies().stream().filter(one -> one.tally().authority()).findFirst().orElse(null);
    return tally == null
        ? null
        : of(data.election(), tally, tally.tally().source().shown(language), new Figures(language));
  }

  private static @Nullable Headline of(
      Election election, TallyData tally, Wording source, Figures figures) {
    Map<String, Integer> seats = tally.seats().given();
    List<Election.Contestant> bySeats =
        election.lists().stream()
            .filter(list -> seats.getOrDefault(list.code(), 0) > 0)
            .sorted(
                Comparator.comparing(
                    (Election.Contestant list) -> -seats.getOrDefault(list.code(), 0)))
            .toList();
    if (bySeats.isEmpty()) {
      return votes(election, tally.results(), source, figures);
    }
    int most = seats.getOrDefault(bySeats.getFirst().code(), 0);
    boolean tied = bySeats.size() > 1 && seats.getOrDefault(bySeats.get(1).code(), 0) == most;
    Integer majority = election.majority();
    return of(
        tied ? Form.TIED : form(most, majority),
        source,
        bySeats.getFirst().label(),
        tied ? bySeats.get(1).label() : null,
        figures.number(most),
        majority == null ? null : figures.number(Math.abs(most - majority)),
        null,
        election,
        tally.results(),
        figures);
  }

  private static Form form(int seats, @Nullable Integer majority) {
    if (majority == null) {
      return Form.SEATS;
    }
    return seats > majority ? Form.MAJORITY : seats == majority ? Form.JUST : Form.SHORT;
  }

  private static @Nullable Headline votes(
      Election election, Results results, Wording source, Figures figures) {
    Election.Contestant first =
        election.lists().stream()
            .filter(list -> results.votes().getOrDefault(list.code(), 0L) > 0)
            .max(Comparator.comparing(list -> results.votes().getOrDefault(list.code(), 0L)))
            .orElse(null);
    if (first == null || results.valid() == null) {
      return null;
    }
    Ratio share =
        figures.share(
            election.shares().of(results.votes().getOrDefault(first.code(), 0L), results.valid()));
    return of(
        Form.VOTES,
        source,
        first.label(),
        null,
        null,
        null,
        share == null ? null : share.percent(),
        election,
        results,
        figures);
  }

  private static Headline of(
      Form form,
      Wording source,
      String list,
      @Nullable String other,
      @Nullable String seats,
      @Nullable String distance,
      @Nullable String share,
      Election election,
      Results results,
      Figures figures) {
    Results.Stations stations = results.stations();
    Results.Stations partial =
        stations == null || stations.counted() >= stations.expected() ? null : stations;
    return new Headline(
        form,
        source,
        list,
        other,
        seats,
        figures.number((long) election.seats()),
        distance,
        share,
        partial == null ? null : figures.number(partial.counted()),
        partial == null ? null : figures.number(partial.expected()));
  }
}
