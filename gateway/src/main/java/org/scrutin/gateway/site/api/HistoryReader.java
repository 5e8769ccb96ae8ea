package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads when figures were announced and released. A page does without it where it is refused. */
@ApplicationScoped
class HistoryReader {
  private final ServiceClient api;

  HistoryReader(ServiceClient api) {
    this.api = api;
  }

  CompletableFuture<History> of(String path, List<Tally> tallies, @Nullable String token) {
    var announced =
        TallyReader.joined(
            tallies.stream()
                .map(
                    tally ->
                        first(
                            path
                                + "/tallies/"
                                + ServiceClient.encoded(tally.code())
                                + "/declared?limit=100",
                            token,
                            Announced.Page.class,
                            Announced.Page::items))
                .toList());
    var releases =
        first(path + "/releases?limit=1000", token, Release.Page.class, Release.Page::items);
    return announced.thenCombine(
        releases, (all, r) -> new History(all.stream().flatMap(List::stream).toList(), r));
  }

  private <P, T> CompletableFuture<List<T>> first(
      String target, @Nullable String token, Class<P> type, Function<P, List<T>> items) {
    return api.get(target, token, type).thenApply(items).exceptionally(refused -> List.of());
  }
}
