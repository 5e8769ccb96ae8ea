package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what a page needs, all at once; a page waits on its own (virtual) thread. */
@ApplicationScoped
public class ElectionReader {
  private static final String ELECTIONS = "/api/v1/elections";

  /** Pages of a hundred elections that are looked through for the newest ones. */
  private static final int MOST_PAGES = 20;

  private final ServiceClient api;
  private final TallyReader tallies;
  private final HistoryReader history;

  ElectionReader(ServiceClient api, TallyReader tallies, HistoryReader history) {
    this.api = api;
    this.tallies = tallies;
    this.history = history;
  }

  public Listing all(@Nullable String token) {
    var pages =
        ServiceClient.await(
                api.pages(ELECTIONS + "?limit=100", token, Election.Page.class, MOST_PAGES))
            .pages();
    var elections = Listing.newestFirst(pages.stream().flatMap(page -> page.items().stream()));
    int shown = Math.min(Listing.SHOWN, elections.size());
    var data =
        elections.subList(0, shown).stream()
            .map(election -> election(election, Moment.NOW, null, token))
            .toList();
    return new Listing(
        data.stream().map(ServiceClient::await).toList(),
        elections.subList(shown, elections.size()));
  }

  /**
   * One election with the units of one tally.
   *
   * @param tally its code; null, or one that there is not, for the authority's
   */
  public ElectionData one(
      String code, @Nullable String tally, Moment moment, @Nullable String token) {
    var election = ServiceClient.await(api.get(path(code), token, Election.class));
    return ServiceClient.await(election(election, moment, all -> chosen(all, tally), token));
  }

  /** What the codes of an election stand for; codes alone where results-service is away. */
  public Names names(String code, @Nullable String token) {
    String units = path(code) + "/units?limit=1000&kind=";
    var named =
        all(units + "country", token, Units.class, Units::items)
            .thenCombine(
                all(units + "constituency", token, Units.class, Units::items),
                (whole, parts) -> Stream.concat(whole.stream(), parts.stream()).toList());
    return api.get(path(code), token, Election.class)
        .thenCombine(named, Names::new)
        .exceptionally(away -> new Names(null, List.of()))
        .join();
  }

  private static @Nullable Tally chosen(List<Tally> tallies, @Nullable String code) {
    return tallies.stream()
        .filter(tally -> tally.code().equals(code))
        .findFirst()
        .or(() -> tallies.stream().filter(Tally::authority).findFirst())
        .or(() -> tallies.stream().findFirst())
        .orElse(null);
  }

  private CompletableFuture<ElectionData> election(
      Election election,
      Moment moment,
      @Nullable Function<List<Tally>, @Nullable Tally> choice,
      @Nullable String token) {
    String path = path(election.code());
    var units = all(path + "/units?kind=constituency&limit=1000", token, Units.class, Units::items);
    var known = all(path + "/tallies?limit=1000", token, Tally.Page.class, Tally.Page::items);
    return known
        .thenCombine(units, Known::new)
        .thenCompose(k -> figures(election, k, moment, choice, token));
  }

  /** The authority's tally stands first. */
  private record Known(List<Tally> tallies, List<Units.Unit> constituencies) {
    public Known {
      tallies = tallies.stream().sorted(Comparator.comparing(tally -> !tally.authority())).toList();
    }
  }

  private CompletableFuture<ElectionData> figures(
      Election election,
      Known known,
      Moment moment,
      @Nullable Function<List<Tally>, @Nullable Tally> choice,
      @Nullable String token) {
    Tally chosen = choice == null ? null : choice.apply(known.tallies());
    String path = path(election.code());
    var totals =
        TallyReader.joined(
            known.tallies().stream()
                .map(
                    tally ->
                        tallies.totals(
                            path,
                            tally,
                            tally.equals(chosen) ? moment : moment.withoutRevision(),
                            token))
                .toList());
    var units =
        chosen == null
            ? CompletableFuture.<@Nullable UnitFigures>completedFuture(null)
            : tallies.units(path, chosen, known.constituencies(), moment, token);
    var past =
        chosen == null
            ? CompletableFuture.completedFuture(History.NONE)
            : history.of(path, known.tallies(), token);
    return totals
        .thenCompose(
            t ->
                besides(path, t, chosen, known, moment, token)
                    .thenCombine(units, (b, u) -> new Figured(t, u, b)))
        .thenCombine(
            past,
            (f, h) ->
                new ElectionData(
                    election, f.totals(), known.constituencies(), f.units(), f.besides(), h));
  }

  private record Figured(
      List<TallyData> totals, @Nullable UnitFigures units, List<UnitFigures> besides) {}

  /** Units of other tallies for which margins were published, to tell what is known there. */
  private CompletableFuture<List<UnitFigures>> besides(
      String path,
      List<TallyData> totals,
      @Nullable Tally chosen,
      Known known,
      Moment moment,
      @Nullable String token) {
    return TallyReader.joined(
        totals.stream()
            .filter(tally -> chosen != null && !tally.tally().equals(chosen))
            .filter(tally -> !tally.seats().publishedMargins().isEmpty())
            .map(
                tally ->
                    tallies.units(
                        path,
                        tally.tally(),
                        known.constituencies(),
                        moment.withoutRevision(),
                        token))
            .toList());
  }

  private <P, T> CompletableFuture<List<T>> all(
      String target, @Nullable String token, Class<P> type, Function<P, List<T>> items) {
    return api.pages(target, token, type, MOST_PAGES)
        .thenApply(
            several ->
                several.pages().stream().flatMap(page -> items.apply(page).stream()).toList());
  }

  private static String path(String election) {
    return ELECTIONS + "/" + ServiceClient.encoded(election);
  }
}
