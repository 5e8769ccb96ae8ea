package org.scrutin.gateway.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Collects what a page needs, all at once; a page waits on its own (virtual) thread. */
@ApplicationScoped
class Reader {
  private static final String ELECTIONS = "/api/v1/elections";

  private final Api api;

  Reader(Api api) {
    this.api = api;
  }

  List<ElectionData> all(@Nullable String token) {
    var elections = await(api.get(ELECTIONS, token, Election.Page.class)).items();
    var data = elections.stream().map(e -> election(e, null, Moment.NOW, token)).toList();
    return data.stream().map(Reader::await).toList();
  }

  ElectionData one(String code, @Nullable String tally, Moment moment, @Nullable String token) {
    var election = await(api.get(path(code), token, Election.class));
    return await(election(election, tally, moment, token));
  }

  private CompletableFuture<ElectionData> election(
      Election election, @Nullable String chosen, Moment moment, @Nullable String token) {
    String path = path(election.code());
    var units = api.get(path + "/units?kind=constituency&limit=1000", token, Units.class);
    var tallies =
        api.get(path + "/tallies", token, Tally.Page.class)
            .thenCompose(
                page ->
                    joined(
                        page.items().stream()
                            .map(
                                tally ->
                                    tally(
                                        path,
                                        tally,
                                        tally.code().equals(chosen)
                                            ? moment
                                            : moment.withoutRevision(),
                                        token))
                            .toList()));
    return tallies.thenCombine(units, (t, u) -> new ElectionData(election, t, u.items()));
  }

  private CompletableFuture<TallyData> tally(
      String path, Tally tally, Moment moment, @Nullable String token) {
    String base = path + "/tallies/" + Api.encoded(tally.code());
    var results = api.get(base + "/results" + moment.query(), token, Results.class);
    var seats = api.get(base + "/seats" + moment.query(), token, Seats.class);
    return results.thenCombine(seats, (r, s) -> new TallyData(tally, r, s));
  }

  private static <T> CompletableFuture<List<T>> joined(List<CompletableFuture<T>> all) {
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenApply(done -> all.stream().map(CompletableFuture::join).toList());
  }

  private static String path(String election) {
    return ELECTIONS + "/" + Api.encoded(election);
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }
}
