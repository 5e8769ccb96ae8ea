package org.scrutin.system.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.core.ConditionTimeoutException;
import org.scrutin.system.Loopback;
import org.scrutin.system.PersonTokens;
import org.scrutin.system.contract.ContractCheck;
import org.scrutin.system.contract.Exchange;

/**
 * A client as it should be: what was not answered, or refused for the time being, it sends again
 * with the same Idempotency-Key until it knows.
 */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .localAddress(Loopback.next())
          .build();
  private final PersonTokens tokens;
  private final LongAdder repeated = new LongAdder();
  private final URI origin;

  /**
   * @param origin the gateway, or a service that is asked without it
   */
  Client(URI origin) {
    this(origin, new PersonTokens(() -> RunningSuite.shared().gateway()));
  }

  /** Of a suite of its own. */
  Client(RunningSuite suite) {
    this(suite.gateway(), new PersonTokens(suite::gateway));
  }

  private Client(URI origin, PersonTokens tokens) {
    this.origin = origin;
    this.tokens = tokens;
  }

  /**
   * @param person who asks; empty for nobody
   * @param type media type of the body; empty for none
   * @param key the Idempotency-Key; empty for none
   */
  record Request(String person, String method, String path, String type, String body, String key) {
    static Request get(String person, String path) {
      return new Request(person, "GET", path, "", "", "");
    }

    static Request post(String person, String path, String json, String key) {
      return new Request(person, "POST", path, "application/json", json, key);
    }

    static Request csv(String person, String method, String path, String body, String key) {
      return new Request(person, method, path, "text/csv", body, key);
    }
  }

  record Answer(int status, JsonNode body, String location, String retryAfter) {
    static Answer of(HttpResponse<String> response) throws IOException {
      String text = response.body();
      return new Answer(
          response.statusCode(),
          text.startsWith("{") ? JSON.readTree(text) : NullNode.instance,
          response.headers().firstValue("Location").orElse(""),
          response.headers().firstValue("Retry-After").orElse(""));
    }

    /** Whether the same request may get another answer by itself. */
    boolean passing() {
      return status >= 500 || status == 408 || !retryAfter.isEmpty();
    }

    Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("not " + wanted + " but " + this);
      }
      return this;
    }
  }

  PersonTokens tokens() {
    return tokens;
  }

  /** How often a request was sent again. */
  long repeated() {
    return repeated.sum();
  }

  /** Asks until there is an answer that stays. */
  Answer ask(Request request) {
    AtomicReference<String> last = new AtomicReference<>("nothing");
    try {
      return await()
          .atMost(ANSWER_TIMEOUT)
          .pollDelay(Duration.ZERO)
          .pollInterval(PAUSE)
          .pollInSameThread()
          .until(() -> lasting(request, last), Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(request + " got no lasting answer, the last was " + last, e);
    }
  }

  private Optional<Answer> lasting(Request request, AtomicReference<String> last)
      throws InterruptedException {
    try {
      Answer answer = once(request);
      if (!answer.passing() && answer.status() != 401) {
        return Optional.of(answer);
      }
      last.set(answer.toString());
    } catch (IOException e) {
      last.set(e.toString());
    }
    repeated.increment();
    return Optional.empty();
  }

  /**
   * Asks once.
   *
   * @throws IOException if no answer came
   */
  Answer once(Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(origin.resolve(request.path()))
            .timeout(Duration.ofSeconds(45))
            .method(
                request.method(),
                request.type().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    header(builder, "Content-Type", request.type());
    header(builder, "Idempotency-Key", request.key());
    if (!request.person().isEmpty()) {
      builder.header("Authorization", "Bearer " + tokens.of(request.person()));
    }
    HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
    ContractCheck.SCRUTIN.check(Exchange.of(response));
    Answer answer = Answer.of(response);
    if (answer.status() == 401) {
      tokens.forget(request.person());
    }
    return answer;
  }

  private static void header(HttpRequest.Builder builder, String name, String value) {
    if (!value.isEmpty()) {
      builder.header(name, value);
    }
  }
}
