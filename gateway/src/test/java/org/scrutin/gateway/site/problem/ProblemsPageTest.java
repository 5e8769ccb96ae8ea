package org.scrutin.gateway.site.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.platform.web.problem.ProblemType;

@GatewayTest
class ProblemsPageTest {
  private final GatewayClient client = new GatewayClient();

  @ParameterizedTest
  @EnumSource
  void everyTypeHasAPageAtItsAddress(ProblemType type) throws Exception {
    // When
    var page = get(type.uri().toString(), "text/html");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(page.headers().allValues("vary")).contains("Accept");
    assertThat(page.body())
        .contains(
            type.title(),
            type.advice().replace("'", "&#39;"),
            type.uri(),
            String.valueOf(type.status()));
  }

  @Test
  void thePageSpeaksKhmer() throws Exception {
    // When
    var page = get("/km/problems/not-built", "text/html");

    // Then
    assertThat(page.body())
        .contains("<html lang=\"km\">", "<h1>មិនទាន់បង្កើត</h1>", "/problems/not-built")
        .doesNotContain("Not built");
  }

  @Test
  void allTypesAreListedWithTheirAddresses() throws Exception {
    // When
    var page = get("/problems", "text/html,*/*;q=0.8");

    // Then
    assertThat(page.body())
        .contains(
            Arrays.stream(ProblemType.values())
                .map(type -> "<a href=\"" + type.uri() + "\">" + type.title() + "</a>")
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/problem+json"})
  void programsReadTheSameAsJson(String accept) throws Exception {
    // When
    var one = get("/problems/unknown-unit", accept);
    var all = get("/problems", accept);

    // Then
    var type = ProblemType.UNKNOWN_UNIT;
    var expected =
        new JsonObject()
            .put("type", "/problems/unknown-unit")
            .put("title", type.title())
            .put("status", 404)
            .put("advice", type.advice());
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(one.headers().firstValue("content-type").orElseThrow()).startsWith(accept);
    assertThat(new JsonObject(one.body())).isEqualTo(expected);
    assertThat(new JsonObject(all.body()).getJsonArray("items"))
        .hasSize(ProblemType.values().length)
        .contains(expected);
  }

  @Test
  void aTypeThatThereIsNotIsAProblemItself() throws Exception {
    // When
    var page = get("/problems/no-such-thing", "text/html");
    var json = get("/problems/no-such-thing", "application/json");

    // Then
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Unknown problem type");
    assertThat(json.statusCode()).isEqualTo(404);
    assertThat(json.headers().firstValue("content-type")).contains("application/problem+json");
    var problem = new JsonObject(json.body());
    assertThat(problem.getString("type")).isEqualTo("/problems/unknown-problem");
    assertThat(problem.getString("instance")).isEqualTo("/problems/no-such-thing");
  }

  private HttpResponse<String> get(String path, String accept) {
    return client.get(path, "Accept", accept);
  }
}
