package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tokens of the local identity provider, which takes any password: for this machine only. */
public final class PasswordTokens implements Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI endpoint;

  public PasswordTokens(HttpClient http, URI gateway) {
    this.http = http;
    this.endpoint = gateway.resolve("/idp/token");
  }

  @Override
  public String of(String person) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=scrutin-cli&password=local&scope=openid&username="
            + URLEncoder.encode(person, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode body = json(answer.body());
    JsonNode token = answer.statusCode() == 200 ? body.get("access_token") : null;
    if (token == null) {
      throw new IOException(
          "the identity provider gave no token for '%s' (status %d): %s"
              .formatted(
                  person,
                  answer.statusCode(),
                  body.path("error_description").asText("it gave no reason")));
    }
    return token.asText();
  }

  private static JsonNode json(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? JSON.createObjectNode() : read;
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
