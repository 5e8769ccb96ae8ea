package org.scrutin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** The administrator's requests. */
final class Client implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START_LIMIT = Duration.ofSeconds(120);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String token;

  /**
   * @param address of the service or of a gateway before it
   */
  Client(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  void awaitReady(ResultsService service) throws InterruptedException, IOException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    URI health = URI.create("http://127.0.0.1:" + service.managementPort() + "/q/health/ready");
    while (true) {
      try {
        HttpRequest request = HttpRequest.newBuilder(health).build();
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      if (!service.isAlive() || System.nanoTime() > limit) {
        throw new IOException("results-service did not start, see " + service.log());
      }
      Thread.sleep(100);
    }
  }

  void json(String path, String body) throws IOException, InterruptedException {
    send("POST", path, "application/json", BodyPublishers.ofString(body));
  }

  /** Sends a body until it is taken: what one service has, another gets to know by message. */
  void jsonOnceKnown(String path, String body) throws IOException, InterruptedException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    HttpResponse<String> answer = tried(path, body);
    while (answer.statusCode() == 409 && System.nanoTime() < limit) {
      Thread.sleep(500);
      answer = tried(path, body);
    }
    if (answer.statusCode() >= 300) {
      throw new IOException("POST " + path + ": " + answer.statusCode() + answer.body());
    }
  }

  private HttpResponse<String> tried(String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(uri(path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  void units(String path, Path file) throws IOException, InterruptedException {
    send("PUT", path, "text/csv", BodyPublishers.ofFile(file));
  }

  /** Defines an election and sends its units. */
  void open(SyntheticElection election, Path units) throws IOException, InterruptedException {
    election.writeUnits(units);
    json("/api/v1/elections", election.definition());
    units(election.path() + "/units", units);
  }

  void tally(SyntheticElection election, String code) throws IOException, InterruptedException {
    tally(election.path(), code, "Synthetic");
  }

  /**
   * @param authority its name
   */
  void tally(String path, String code, String authority) throws IOException, InterruptedException {
    json(
        path + "/tallies",
        "{\"code\":\"%s\",\"source\":{\"kind\":\"authority\",\"name\":\"%s\"}}"
            .formatted(code, authority));
  }

  /** Defines an election and counts all sheets of its authority's tally. */
  void count(PackagedSuite suite, SyntheticElection election)
      throws IOException, InterruptedException {
    open(election, suite.file("units.csv"));
    tally(election, "nec");
    Path sheets = suite.file("sheets.csv");
    election.writeSheets(sheets);
    timeImport(
        election.path() + "/tallies/nec/imports",
        BodyPublishers.ofFile(sheets),
        election.stations());
  }

  /** Nanoseconds from before the first byte until every accepted sheet is counted. */
  long timeImport(String path, BodyPublisher body, long rows)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> accepted = send("POST", path, "text/csv", body);
    String location =
        accepted.headers().firstValue("Location").orElseThrow(() -> new IOException("no Location"));
    URI watch = uri(URI.create(location).getRawPath());
    while (true) {
      HttpResponse<String> answer =
          http.send(request(watch).GET().build(), HttpResponse.BodyHandlers.ofString());
      JsonNode state = JSON.readTree(answer.body());
      String name = state.path("state").asText();
      long counted = state.path("counted").asLong();
      if (name.equals("applied") && counted == state.path("accepted").asLong()) {
        long time = System.nanoTime() - start;
        if (counted != rows || state.path("quarantined").asLong() != 0) {
          throw new IOException("not every sheet was counted: " + state);
        }
        return time;
      }
      if (!name.equals("checking") && !name.equals("applied")) {
        throw new IOException("the import ended as " + state);
      }
      Thread.sleep(2);
    }
  }

  long validVotes(SyntheticElection election, String tally)
      throws IOException, InterruptedException {
    URI results = uri(election.path() + "/tallies/" + tally + "/results");
    HttpResponse<String> answer =
        http.send(request(results).GET().build(), HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(answer.body()).path("valid").asLong(-1);
  }

  private HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(uri(path))
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, body)
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
    }
    return answer;
  }

  private HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + token);
  }

  private URI uri(String path) {
    return address.resolve(path);
  }

  @Override
  public void close() {
    http.close();
  }
}
