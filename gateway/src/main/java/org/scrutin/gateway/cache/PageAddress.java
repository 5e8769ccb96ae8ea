package org.scrutin.gateway.cache;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages that are kept, and the parameters that they have; others are dropped. */
enum PageAddress {
  HOME("/", Set.of()),
  ELECTION("/elections/[^/]+", Set.of("tally", "at", "asOf")),
  PLACES("/elections/[^/]+/places", Set.of("tally", "at", "asOf", "sort", "filter", "colour")),
  PLACE("/elections/[^/]+/places/[^/]+", Set.of("tally", "at", "asOf", "only", "after")),
  STATION("/elections/[^/]+/stations/[^/]+", Set.of("tally", "at", "asOf")),
  RELEASES("/elections/[^/]+/releases", Set.of()),
  RELEASE("/elections/[^/]+/releases/[^/]+", Set.of("after")),
  REGISTER("/elections/[^/]+/claims", Set.of("state", "effect", "after")),
  SOURCE("/elections/[^/]+/sources/[^/]+", Set.of("at", "asOf")),
  CHART(
      "/elections/[^/]+/charts/((seats|places|closest)[.]svg|result[.]png)",
      Set.of("unit", "colour", "tally", "at", "asOf")),
  TABLE(
      "/elections/[^/]+/tables/(lists|places|claims)[.]csv", Set.of("unit", "tally", "at", "asOf")),
  CHANGES("/elections/[^/]+/changes", Set.of("since", "kind")),
  METHOD("/method", Set.of()),
  SITEMAP("/sitemap[.]xml", Set.of()),
  CORRECTIONS("/elections/[^/]+/corrections[.]atom", Set.of("tally")),
  CLAIM("/claims/[^/]+", Set.of("asOf"));

  private final Pattern path;
  private final Set<String> parameters;

  PageAddress(String path, Set<String> parameters) {
    this.path = Pattern.compile(path);
    this.parameters = parameters;
  }

  static Optional<PageAddress> of(String path) {
    return Arrays.stream(values()).filter(page -> page.path.matcher(path).matches()).findFirst();
  }

  /** Those of a query that mean something to the page, which is the first of each name. */
  Stream<String> parametersIn(@Nullable String query) {
    var seen = new HashSet<String>();
    return PublicRead.parameters(query)
        .filter(
            parameter -> {
              String name = PublicRead.name(parameter);
              return parameters.contains(name) && seen.add(name);
            })
        .sorted();
  }
}
