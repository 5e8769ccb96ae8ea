package org.scrutin.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.StubServices;

/** Synthetic elections with more of everything than fits one page of the interface. */
@GatewayTest
class ManyTest {
  private static final String ROOT = "/api/v1/elections";
  private static final String NEWEST = "/api/v1/summaries";
  private static final String NONE = "{\"items\":[]}";
  private static final String TALLY =
      "{\"code\":\"nec\",\"source\":{\"kind\":\"authority\",\"name\":\"C\"},\"revision\":7}";

  private final GatewayClient client = new GatewayClient();
  private final Set<String> stubbed = new HashSet<>();

  @AfterEach
  void forget() {
    stubbed.forEach(StubServices::forgetResults);
  }

  @Test
  void electionsOfAllPagesAreThereNewestFirstAndTheOlderOnesAsLinks() throws Exception {
    // Given
    var elections = new ArrayList<String>();
    for (int year = 2001; year <= 2020; year++) {
      elections.add(election("e" + year, "Election of " + year, year, 1));
    }
    paged(ROOT, elections, 3);
    answer(
        NEWEST,
        SummaryJson.page(
            elections.reversed().stream()
                .limit(12)
                .map(election -> SummaryJson.of(election, NONE))
                .toArray(String[]::new)));

    // When
    String page = get("/");

    // Then
    assertThat(page)
        .containsSubsequence(
            "aria-labelledby=\"e-e2020\"",
            "aria-labelledby=\"e-e2009\"",
            "Older elections",
            "<a href=\"/elections/e2008\"><bdi>Election of 2008</bdi></a>",
            "<a href=\"/elections/e2001\"><bdi>Election of 2001</bdi></a>")
        .doesNotContain("aria-labelledby=\"e-e2008\"");
  }

  @Test
  void smallListsAreSummedUpOnAnElectionsPageAndListedOnTheirSources() throws Exception {
    // Given
    String election = election("many", "Many lists", 2030, 84);
    paged(ROOT, List.of(election), 1);
    String votes =
        IntStream.rangeClosed(1, 84)
            .mapToObj(i -> "\"L" + i + "\":" + i)
            .collect(Collectors.joining(","));
    String results =
        "{\"revision\":7,\"unit\":\"M\",\"valid\":3570,\"basis\":\"sheets\",\"votes\":{"
            + votes
            + "}}";
    String summary =
        SummaryJson.of(
            election,
            NONE,
            SummaryJson.tally(
                TALLY,
                results,
                "{\"revision\":7,\"basis\":\"computed\",\"seats\":{\"L1\":1}}",
                NONE));
    answer(ROOT + "/many/tallies/nec/results", results);
    answer(ROOT + "/many/summary", summary);
    answer(ROOT + "/many/tallies/nec/declared", "{\"items\":[]}");
    answer(NEWEST, SummaryJson.page(summary));

    // When
    String summedUp = get("/elections/many");
    String all = get("/elections/many/sources/nec");

    // Then
    assertThat(summedUp)
        .contains("76 other lists")
        .contains("href=\"/elections/many/sources/nec\"")
        .containsSubsequence("List 1<", "List 84<", "List 78<")
        .contains("title=\"3002/3570\"")
        .doesNotContain("List 77<");
    assertThat(all)
        .doesNotContain("other lists")
        .containsSubsequence("List 1<", "List 84<", "List 77<", "List 2<");
  }

  @Test
  void unitsOfAllPagesAreListedAlsoBelowRegions() throws Exception {
    // Given
    String election = election("deep", "Deep", 2030, 1);
    var units = new ArrayList<String>();
    var figures = new ArrayList<String>();
    for (int i = 1; i <= 12; i++) {
      units.add(
          "{\"code\":\"D-%d\",\"parent\":\"R%d\",\"name\":\"Place %d.\",\"seats\":1}"
              .formatted(i, i % 2, i));
      figures.add("{\"unit\":\"D-%d\",\"votes\":{\"L1\":%d}}".formatted(i, 900 + i));
    }
    answer(
        ROOT + "/deep/summary",
        SummaryJson.of(
            election,
            "{\"items\":[" + String.join(",", units) + "]}",
            SummaryJson.tally(
                TALLY,
                "{\"revision\":7,\"unit\":\"D\"}",
                "{\"revision\":7,\"seats\":null}",
                NONE)));
    stub(
        ROOT + "/deep/tallies/nec/results",
        request -> {
          String unit = request.getParam("unit");
          var below =
              IntStream.rangeClosed(1, 12)
                  .filter(i -> unit != null && unit.equals("R" + i % 2))
                  .mapToObj(i -> figures.get(i - 1))
                  .toList();
          page(request, "\"revision\":7,\"unit\":\"D\",\"children\":", below, 2);
        });

    // When
    String page = get("/elections/deep/places");

    // Then
    assertThat(page).containsSubsequence("Place 1.<", "Place 2.<", "Place 10.<", "Place 12.<");
    assertThat(page).doesNotContain("Only the first");
  }

  private static String election(String code, String name, int year, int lists) {
    String all =
        IntStream.rangeClosed(1, lists)
            .mapToObj(i -> "{\"code\":\"L%d\",\"name\":{\"en\":\"List %d\"}}".formatted(i, i))
            .collect(Collectors.joining(","));
    return "{\"code\":\"%s\",\"name\":{\"en\":\"%s\"},\"date\":\"%d-05-01\",\"seats\":1,\"lists\":[%s]}"
        .formatted(code, name, year, all);
  }

  private void paged(String path, List<String> items, int size) {
    stub(path, request -> page(request, "\"items\":", items, size));
  }

  private static void page(HttpServerRequest request, String before, List<String> items, int size) {
    String after = request.getParam("after");
    int from = after == null ? 0 : Integer.parseInt(after);
    int to = Math.min(from + size, items.size());
    var response = request.response();
    if (to < items.size()) {
      String query = request.query() == null ? "" : request.query().replaceAll("&?after=\\d+", "");
      response.putHeader("Link", "<?" + query + "&after=" + to + ">; rel=\"next\"");
    }
    response.end("{" + before + "[" + String.join(",", items.subList(from, to)) + "]}");
  }

  private void answer(String path, String body) {
    stub(path, request -> request.response().end(body));
  }

  private void stub(String path, Consumer<HttpServerRequest> handler) {
    stubbed.add(path);
    StubServices.onResults(path, handler);
  }

  private String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(StubServices.gateway() + path)).build();
    return client.send(request).body();
  }
}
