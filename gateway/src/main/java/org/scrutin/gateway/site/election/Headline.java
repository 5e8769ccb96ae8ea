package org.scrutin.gateway.site.election;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.words.Bundles;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Isolation;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Ratio;
import org.scrutin.gateway.site.words.Wording;

/**
 * Who has most, and how sure that is, in one sentence, by the authority's figures.
 *
 * @param source whose figures they are
 * @param sentence with its names isolated
 * @param partial of which stations, where not all are counted; null where they are, or where none
 *     are expected
 */
public record Headline(Wording source, String sentence, @Nullable Partial partial) {

  /** Stations counted so far. */
  public record Partial(String counted, String expected) {}

  /** Null where the authority has given neither seats nor votes. */
  public static @Nullable Headline of(ElectionData data, Language language) {
    TallyData tally =
        data.tallies().stream().filter(one -> one.tally().authority()).findFirst().orElse(null);
    if (tally == null) {
      return null;
    }
    var words = Bundles.in(language, ElectionMessages.class);
    var figures = new Figures(language);
    String bySeats = seats(data.election(), tally.seats().given(), figures, words);
    String sentence =
        bySeats == null ? votes(data.election(), tally.results(), figures, words) : bySeats;
    return sentence == null
        ? null
        : new Headline(
            tally.tally().source().shown(language), sentence, partial(tally.results(), figures));
  }

  private static @Nullable Partial partial(Results results, Figures figures) {
    Results.Stations stations = results.stations();
    return stations == null || stations.counted() >= stations.expected()
        ? null
        : new Partial(figures.number(stations.counted()), figures.number(stations.expected()));
  }

  private static @Nullable String seats(
      Election election, Map<String, Integer> given, Figures figures, ElectionMessages words) {
    List<Election.Contestant> bySeats =
        election.lists().stream()
            .filter(list -> given.getOrDefault(list.code(), 0) > 0)
            .sorted(
                Comparator.comparing(
                    (Election.Contestant list) -> -given.getOrDefault(list.code(), 0)))
            .toList();
    if (bySeats.isEmpty()) {
      return null;
    }
    int most = given.getOrDefault(bySeats.getFirst().code(), 0);
    String first = Isolation.isolated(bySeats.getFirst().label());
    String seats = figures.number(most);
    String all = figures.number((long) election.seats());
    if (bySeats.size() > 1 && given.getOrDefault(bySeats.get(1).code(), 0) == most) {
      return words.headTied(first, Isolation.isolated(bySeats.get(1).label()), seats, all);
    }
    Integer majority = election.majority();
    if (majority == null) {
      return words.headSeats(first, seats, all);
    }
    String distance = figures.number(Math.abs(most - majority));
    if (most == majority) {
      return words.headJust(first, seats, all);
    }
    return most > majority
        ? words.headMajority(first, seats, all, distance)
        : words.headShort(first, seats, all, distance);
  }

  private static @Nullable String votes(
      Election election, Results results, Figures figures, ElectionMessages words) {
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
    return share == null
        ? null
        : words.headVotes(Isolation.isolated(first.label()), share.percent());
  }
}
