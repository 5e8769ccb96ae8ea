package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what a page needs, all at once; a page waits on its own (virtual) thread. */
@ApplicationScoped
public class ElectionReader {
  private static final String ELECTIONS = "/api/v1/elections";
  private static final String NEWEST = "/api/v1/summaries?limit=" + Listing.SHOWN;

  /** Corrections that are looked at. */
  static final int MOST_CORRECTIONS = 200;

  /** Units of a claim for which its page asks what was counted there. */
  private static final int MOST_NUMBERED = 10;

  /** Pages of a hundred elections that are looked through for the older ones. */
  private static final int MOST_PAGES = 20;

  private final ServiceClient api;
  private final TallyReader tallies;

  ElectionReader(ServiceClient api, TallyReader tallies) {
    this.api = api;
    this.tallies = tallies;
  }

  public Listing all(@Nullable String token) {
    var newest = api.get(NEWEST, token, Summary.Page.class);
    var known = all(ELECTIONS + "?limit=100", token, Election.Page.class, Election.Page::items);
    List<Asked> asked =
        ServiceClient.await(newest).items().stream()
            .map(summary -> new Asked(summary, releasesOf(summary, token)))
            .toList();
    return Listing.of(
        asked.stream()
            .map(one -> inBrief(one.summary(), ServiceClient.await(one.releases()), token))
            .toList(),
        ServiceClient.await(known));
  }

  private record Asked(Summary summary, CompletableFuture<List<Release>> releases) {}

  /** Asked for only where the authority's figures have to do with one. */
  private CompletableFuture<List<Release>> releasesOf(Summary summary, @Nullable String token) {
    Tally authority = summary.chosen(null);
    Results results = authority == null ? null : summary.totals(authority).results();
    return results == null || (results.release() == null && results.newerThan() == null)
        ? CompletableFuture.completedFuture(List.of())
        : releases(path(summary.election().code()), token);
  }

  /** The figures of the whole that the election's page shows, without those of its parts. */
  private ElectionData inBrief(Summary newest, List<Release> releases, @Nullable String token) {
    Opened opened = open(newest, releases, null, Moment.NOW, Set.of(), token);
    Tally chosen = opened.chosen();
    if (chosen == null) {
      return opened.data();
    }
    TallyData then = opened.data().of(chosen);
    TallyData now = newest.totals(chosen);
    return opened
        .data()
        .with(
            opened.since(
                then.results(),
                now.results(),
                then.seats().given(),
                now.seats().given(),
                List.of()));
  }

  /**
   * One election with the units of one tally.
   *
   * @param tally its code; null, or one that there is not, for the authority's
   */
  public ElectionData one(
      String code, @Nullable String tally, Moment asked, @Nullable String token) {
    String path = path(code);
    Opened opened = open(code, tally, asked, Set.of(), token);
    Tally chosen = opened.chosen();
    ElectionData whole = opened.data();
    if (chosen == null || !whole.of(chosen).held()) {
      return whole;
    }
    Moment moment = opened.shown().moment();
    var corrections =
        asked.newest()
            ? corrections(path, chosen, token)
                .thenApply(Optional::of)
                // A page does without them where they are refused, and says so.
                .exceptionally(refused -> Optional.empty())
            : CompletableFuture.completedFuture(Optional.of(List.<Correction>of()));
    var totals = totals(path, whole, chosen, moment, token);
    var units = tallies.units(path, chosen, whole.constituencies(), moment, token);
    var besides = besides(path, whole, chosen, moment.withoutRevision(), token);
    TallyData now = opened.newest().totals(chosen);
    ElectionData data = whole.with(ServiceClient.await(totals));
    var corrected = ServiceClient.await(corrections);
    return new ElectionData(
        data.election(),
        opened.since(
            data.of(chosen).results(),
            now.results(),
            data.of(chosen).seats().given(),
            now.seats().given(),
            corrected.orElse(List.of())),
        data.tallies(),
        data.constituencies(),
        ServiceClient.await(units),
        ServiceClient.await(besides),
        data.history(),
        corrected);
  }

  /**
   * An election, and which of its figures a page shows.
   *
   * @param newest what is counted by now
   * @param chosen the tally; null where there is none
   * @param data without figures below the whole, as shown
   */
  record Opened(Summary newest, @Nullable Tally chosen, Shown shown, ElectionData data) {
    /** What is shown, with what was counted since. */
    Shown since(
        Results then,
        Results now,
        Map<String, Integer> seatsThen,
        Map<String, Integer> seatsNow,
        List<Correction> corrections) {
      if (shown.release() == null) {
        return shown;
      }
      // Seats of some places alone are not compared: others may be among them by now.
      boolean limited = chosen != null && data.of(chosen).complete() != null;
      return shown.with(
          Since.of(
              then, now, seatsThen, limited ? seatsThen : seatsNow, corrections, MOST_CORRECTIONS));
    }
  }

  /**
   * Finds out which figures a page shows.
   *
   * @param tally its code; null, or one that there is not, for the authority's
   * @param units that the page is about and those that it lies within; empty for the whole
   */
  Opened open(
      String code,
      @Nullable String tally,
      Moment asked,
      Set<String> units,
      @Nullable String token) {
    String path = path(code);
    var known = releases(path, token);
    // A day is no release's: what was announced by then is asked for at once.
    String day = asked.day().query();
    Summary newest = ServiceClient.await(api.get(path + "/summary" + day, token, Summary.class));
    return open(newest, ServiceClient.await(known), tally, asked, units, token);
  }

  private Opened open(
      Summary newest,
      List<Release> releases,
      @Nullable String tally,
      Moment asked,
      Set<String> units,
      @Nullable String token) {
    String path = path(newest.election().code());
    Tally chosen = newest.chosen(tally);
    if (chosen == null) {
      return new Opened(newest, null, Shown.NOW, ElectionData.of(newest));
    }
    Shown shown =
        Shown.of(
            asked,
            releases,
            chosen,
            units.isEmpty() ? Set.of(newest.totals(chosen).results().unit()) : units);
    Moment moment = shown.moment();
    Summary summary =
        moment.at() == null || moment.revision()
            ? newest
            : ServiceClient.await(
                api.get(path + "/summary" + moment.query(), token, Summary.class));
    ElectionData plain = ElectionData.of(newest);
    var asking =
        newest.tallies().stream()
            .map(Summary.TallySummary::tally)
            .map(
                each -> {
                  TallyData held = summary.totals(each);
                  boolean now = !held.held() && shown.byDefault();
                  return limited(
                      plain, now ? newest.totals(each) : held, now ? Moment.NOW : moment, token);
                })
            .toList();
    List<TallyData> totals = ServiceClient.await(TallyReader.joined(asking));
    return new Opened(newest, chosen, shown, ElectionData.of(newest, shown, totals, releases));
  }

  /** The newest corrections of a tally; of the authority's where none is named. */
  public ElectionCorrections corrections(
      String code, @Nullable String tally, @Nullable String token) {
    String path = path(code);
    var summary = ServiceClient.await(api.get(path + "/summary", token, Summary.class));
    Tally chosen = summary.chosen(tally);
    var names = new Names(summary.election(), summary.constituencies());
    return chosen == null
        ? new ElectionCorrections(code, "", code, names, List.of())
        : new ElectionCorrections(
            code,
            chosen.code(),
            chosen.source().name(),
            names,
            ServiceClient.await(corrections(path, chosen, token)));
  }

  private CompletableFuture<List<Correction>> corrections(
      String path, Tally tally, @Nullable String token) {
    String target =
        path
            + "/tallies/"
            + ServiceClient.encoded(tally.code())
            + "/corrections?limit="
            + MOST_CORRECTIONS;
    return api.get(target, token, Correction.Page.class).thenApply(Correction.Page::items);
  }

  /**
   * What the codes of an election stand for.
   *
   * @throws ServiceClient.Refused 404 if there is no such election
   */
  public Names known(String code, @Nullable String token) {
    var election = api.get(path(code), token, Election.class);
    var parts =
        all(path(code) + "/units?limit=1000&kind=constituency", token, Units.class, Units::items);
    return new Names(ServiceClient.await(election), ServiceClient.await(parts));
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

  /**
   * What tallies say of the units for which a claim states numbers; nothing of those that cannot be
   * asked.
   */
  public TallyFigures figures(Claim claim, @Nullable String token) {
    var figures = new TallyFigures();
    var asked =
        claim.numbered().stream()
            .limit(MOST_NUMBERED)
            .map(
                one ->
                    api.get(results(claim.election(), one), token, Results.class)
                        .thenAccept(found -> figures.put(one.tally(), found))
                        .exceptionally(refused -> null))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(asked).join();
    return figures;
  }

  private static String results(String election, Claim.Numbered one) {
    return "%s/tallies/%s/results?limit=1&unit=%s"
        .formatted(
            path(election), ServiceClient.encoded(one.tally()), ServiceClient.encoded(one.unit()));
  }

  /** A tally's totals with no more seats than its sheets are good for. */
  private CompletableFuture<TallyData> limited(
      ElectionData election, TallyData totals, Moment moment, @Nullable String token) {
    return totals.limited()
        ? tallies
            .units(
                path(election.election().code()),
                totals.tally(),
                election.constituencies(),
                moment.withoutRevision(),
                token)
            .thenApply(figures -> totals.within(figures.units()))
        : CompletableFuture.completedFuture(totals);
  }

  /** What a tally says; at its revision, where one is asked for. */
  CompletableFuture<TallyData> totals(
      String path, ElectionData whole, Tally chosen, Moment moment, @Nullable String token) {
    return moment.revision()
        ? tallies
            .totals(path, chosen, moment, token)
            .thenCompose(totals -> limited(whole, totals, moment, token))
        : CompletableFuture.completedFuture(whole.of(chosen));
  }

  /** Units of other tallies for which margins were published, to tell what is known there. */
  private CompletableFuture<List<UnitFigures>> besides(
      String path, ElectionData whole, Tally chosen, Moment moment, @Nullable String token) {
    return TallyReader.joined(
        whole.tallies().stream()
            .filter(other -> !other.tally().equals(chosen))
            .filter(other -> !other.seats().publishedMargins().isEmpty())
            .map(other -> tallies.units(path, other.tally(), whole.constituencies(), moment, token))
            .toList());
  }

  private CompletableFuture<List<Release>> releases(String path, @Nullable String token) {
    return api.get(path + "/releases?limit=1000", token, Release.Page.class)
        .thenApply(Release.Page::items)
        .exceptionally(refused -> List.of());
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
