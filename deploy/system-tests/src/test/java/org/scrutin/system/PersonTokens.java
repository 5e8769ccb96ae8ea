package org.scrutin.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Bearer tokens of the local identity provider's persons, each kept until it is refused. */
public final class PersonTokens {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<URI> gateway;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /**
   * @param gateway where the provider is reached
   */
  public PersonTokens(Supplier<URI> gateway) {
    this.gateway = gateway;
  }

  public String of(String person) throws IOException, InterruptedException {
    String known = tokens.get(person);
    if (known != null) {
      return known;
    }
    String form =
        "grant_type=password&client_id=scrutin-cli&scope=openid&password=any&username="
            + URLEncoder.encode(person, StandardCharsets.UTF_8);
    var answer =
        http.send(
            HttpRequest.newBuilder(gateway.get().resolve("/idp/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("no token for " + person + ": " + answer.statusCode());
    }
    String token = JSON.readTree(answer.body()).get("access_token").asText();
    tokens.put(person, token);
    return token;
  }

  /** Asks anew the next time: the last one was refused. */
  public void forget(String person) {
    tokens.remove(person);
  }
}
