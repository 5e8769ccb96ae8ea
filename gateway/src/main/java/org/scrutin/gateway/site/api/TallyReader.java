package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.NaturalOrder;

/**
 * Reads one tally. The newest figures are asked for at the revision that the list of tallies names:
 * a tally that advances between two requests would otherwise put votes of one revision beside seats
 * of another.
 */
@ApplicationScoped
class TallyReader {
  /** Pages of a thousand units; more than a page can show with use. */
  private static final int MOST_PAGES = 3;

  private final ServiceClient api;

  TallyReader(ServiceClient api) {
    this.api = api;
  }

  /** The country's figures and all seats. */
  CompletableFuture<TallyData> totals(
      String path, Tally tally, Moment moment, @Nullable String token) {
    String base = base(path, tally);
    Moment pinned = moment.pinned(tally.revision());
    var results = api.get(base + "/results" + pinned.query("limit=1"), token, Results.class);
    var seats = api.get(base + "/seats" + pinned.query(), token, Seats.class);
    return results.thenCombine(
        seats, (r, s) -> new TallyData(tally, r, s, List.of(), List.of(), true));
  }

  /** The figures of the constituencies, or of what the country consists of if it has none. */
  CompletableFuture<@Nullable UnitFigures> units(
      String path,
      Tally tally,
      List<Units.Unit> constituencies,
      Moment moment,
      @Nullable String token) {
    Moment pinned = moment.pinned(tally.revision());
    var codes = constituencies.stream().map(Units.Unit::code).toList();
    var parents =
        constituencies.stream()
            .map(Units.Unit::parent)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Stream<String> questions =
        parents.isEmpty()
            ? Stream.of("limit=1000")
            : parents.stream().map(parent -> "limit=1000&unit=" + ServiceClient.encoded(parent));
    var answers =
        questions
            .map(question -> base(path, tally) + "/results" + pinned.query(question))
            .map(target -> api.pages(target, token, Results.class, MOST_PAGES))
            .toList();
    return joined(answers).thenApply(all -> figures(tally, all, new HashSet<>(codes)));
  }

  private static UnitFigures figures(
      Tally tally, List<ServiceClient.Several<Results>> answers, Set<String> constituencies) {
    var units = new ArrayList<Results>();
    var revisions = new HashSet<@Nullable Long>();
    boolean cut = false;
    for (ServiceClient.Several<Results> answer : answers) {
      for (Results page : answer.pages()) {
        revisions.add(page.revision());
        page.children().stream()
            .filter(unit -> constituencies.isEmpty() || constituencies.contains(unit.unit()))
            .forEach(units::add);
      }
      cut |= answer.cut();
    }
    if (revisions.size() > 1) {
      // Only a day that has not ended can move between two pages; reading again helps.
      throw new ServiceClient.Unavailable(null);
    }
    units.sort(Comparator.comparing(Results::unit, NaturalOrder.CODES));
    return new UnitFigures(tally.code(), List.copyOf(units), cut);
  }

  static <T> CompletableFuture<List<T>> joined(List<CompletableFuture<T>> all) {
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenApply(done -> all.stream().map(CompletableFuture::join).toList());
  }

  private static String base(String path, Tally tally) {
    return path + "/tallies/" + ServiceClient.encoded(tally.code());
  }
}
