package org.scrutin.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;

/** The descriptions are there whichever services are. */
@GatewayTest
class ContractResourceTest {
  private final GatewayClient client = new GatewayClient();

  @ParameterizedTest
  @CsvSource({
    "/openapi, Scrutin",
    "/openapi/results, Scrutin results-service",
    "/openapi/claims, Scrutin claims-service",
    "/openapi/gateway, Scrutin gateway"
  })
  void aDescriptionIsTheSameInBothForms(String path, String title) throws Exception {
    // When
    var json = get(path, "Accept", "*/*");
    var yaml = get(path, "Accept", "application/yaml");

    // Then
    var document = new ObjectMapper().readTree(json.body());
    assertThat(json.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(yaml.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/yaml");
    assertThat(document.at("/info/title").asText()).isEqualTo(title);
    assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(document);
    assertThat(json.headers().allValues("Vary")).contains("Accept");
  }

  @Test
  void whatAClientHasIsNotSentAgain() {
    // Given
    String tag = get("/openapi", "Accept", "*/*").headers().firstValue("ETag").orElseThrow();

    // When
    var again = get("/openapi", "If-None-Match", tag);

    // Then
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void anotherFormOrServiceIsRefused() {
    // When
    var form = get("/openapi/results", "Accept", "image/png");
    var service = get("/openapi/nobody", "Accept", "application/json");

    // Then
    assertThat(form.statusCode()).isEqualTo(406);
    assertThat(service.statusCode()).isEqualTo(404);
    assertThat(service.body()).contains("/problems/not-found");
  }

  private HttpResponse<String> get(String path, String header, String value) {
    return client.send(
        HttpRequest.newBuilder(GatewayClient.uri(path)).header(header, value).build());
  }
}
