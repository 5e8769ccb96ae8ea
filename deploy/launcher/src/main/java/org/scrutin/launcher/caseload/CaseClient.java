package org.scrutin.launcher.caseload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Requests to the gateway as one person or another; a token that has run out is renewed once. */
final class CaseClient {
  private final HttpClient http;
  private final URI gateway;
  private final Tokens tokens;
  private final Map<String, String> known = new HashMap<>();

  CaseClient(HttpClient http, URI gateway, Tokens tokens) {
    this.http = http;
    this.gateway = gateway;
    this.tokens = tokens;
  }

  HttpResponse<String> get(String person, URI location) throws IOException, InterruptedException {
    return send(person, HttpRequest.newBuilder(gateway.resolve(location)).GET());
  }

  HttpResponse<String> send(CaseStep step, CaseFolder folder)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(gateway.resolve(step.path()));
    request.header("Idempotency-Key", step.idempotencyKey(folder.code()));
    request.header("Content-Type", step.contentType());
    if (step.sendsGzip()) {
      request.header("Content-Encoding", "gzip");
    }
    String body = step.body();
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofFile(folder.file(step, body));
    return send(step.as(), request.method(step.method(), publisher));
  }

  private HttpResponse<String> send(String person, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.header("Accept", "application/json").timeout(Duration.ofMinutes(30));
    HttpResponse<String> answer = attempt(request, person);
    if (answer.statusCode() == 401) {
      known.remove(person);
      answer = attempt(request, person);
    }
    return answer;
  }

  private HttpResponse<String> attempt(HttpRequest.Builder request, String person)
      throws IOException, InterruptedException {
    String token = known.get(person);
    if (token == null) {
      token = tokens.of(person);
      known.put(person, token);
    }
    HttpRequest built = request.setHeader("Authorization", "Bearer " + token).build();
    return http.send(built, HttpResponse.BodyHandlers.ofString());
  }
}
