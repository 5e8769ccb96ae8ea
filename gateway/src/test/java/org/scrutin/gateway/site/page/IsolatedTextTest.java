package org.scrutin.gateway.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.StubServices;
import org.scrutin.gateway.site.SummaryJson;

/** Names in languages of all kinds, and one that would turn what stands behind it. */
@GatewayTest
class IsolatedTextTest {
  private static final String ROOT = "/api/v1/elections";
  private static final String TURNED = "So\u202Euth";

  private final GatewayClient client = new GatewayClient();
  private final Set<String> stubbed = new HashSet<>();

  @AfterEach
  void forget() {
    stubbed.forEach(StubServices::forgetResults);
  }

  @Test
  void whatIsNotInThePagesLanguageIsMarkedWithItsOwn() throws Exception {
    // Given
    election("{\"pt-BR\":\"Eleição\",\"FR\":\"Élection\",\"short\":\"E\"}", "South");

    // When
    String page = get("/km/elections/out");

    // Then
    assertThat(page)
        .contains(
            "<h1><bdi lang=\"fr\">Élection</bdi></h1>",
            "<abbr title=\"Liste A\" lang=\"fr\"><bdi>A</bdi></abbr>",
            "<span class=\"name\"><bdi lang=\"fr\">Liste A</bdi></span>",
            "\"><bdi lang=\"en\">The Commission</bdi></a>",
            "lang=\"en\">The Commission</option>")
        .doesNotContain("Eleição", ">E<");
  }

  @Test
  void aTagOfThePagesLanguageIsFoundWhateverItsCase() throws Exception {
    // Given
    election("{\"fr\":\"Élection\",\"EN-gb\":\"Election\"}", "South");

    // When
    String page = get("/elections/out");

    // Then
    assertThat(page).contains("<h1><bdi>Election</bdi></h1>");
  }

  @Test
  void aUnitsNameCannotTurnWhatStandsBehindIt() throws Exception {
    // Given
    election("{\"en\":\"Election\"}", TURNED);

    // When
    String page = get("/elections/out/places");

    // Then
    assertThat(page)
        .contains("><bdi>" + TURNED + "</bdi></a>")
        .doesNotContainPattern("(?<!<bdi>|\\u2068)" + TURNED)
        .doesNotContainPattern(TURNED + "(?!</bdi>|\\u2069)");
  }

  @Test
  void norCanAnyOtherTextFromOutside() throws Exception {
    // Given
    election("{\"en\":\"" + TURNED + "\"}", "South");

    // When
    String page = get("/elections/out");

    // Then
    assertThat(page)
        .contains(
            "<title>\u2068" + TURNED + "\u2069 · Scrutin</title>",
            "declared by <bdi>" + TURNED + "</bdi>, 3 May 2031",
            "Rule: <bdi>" + TURNED + "</bdi>");
  }

  private void election(String name, String unit) {
    String results =
        """
        {"revision":7,"unit":"X","votes":{"A":3},"basis":"declared",
         "declared":{"announcedAt":"2031-05-03","declaredBy":"%s"},
         "children":[{"unit":"S","votes":{"A":3}}]}
        """
            .formatted(TURNED);
    answer(ROOT + "/out/tallies/nec/results", results);
    answer(
        ROOT + "/out/summary",
        SummaryJson.of(
            """
            {"code":"out","name":%s,"date":"2031-05-01","seats":1,
             "allocation":{"citation":"%s"},
             "lists":[{"code":"A","name":{"fr":"Liste A","ru":"А"}}]}
            """
                .formatted(name, TURNED),
            "{\"items\":[{\"code\":\"S\",\"kind\":\"constituency\",\"name\":\"%s\",\"seats\":1}]}"
                .formatted(unit),
            SummaryJson.tally(
                """
                {"code":"nec","revision":7,"source":{"kind":"authority","name":"Commission",
                 "names":{"EN":"The Commission","fr":"La Commission"}}}
                """,
                results,
                "{\"revision\":7,\"basis\":\"computed\",\"seats\":{\"A\":1}}",
                "{\"items\":[]}")));
  }

  private void answer(String path, String body) {
    stubbed.add(path);
    StubServices.onResults(path, request -> request.response().end(body));
  }

  private String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(StubServices.gateway() + path)).build();
    return client.send(request).body();
  }
}
