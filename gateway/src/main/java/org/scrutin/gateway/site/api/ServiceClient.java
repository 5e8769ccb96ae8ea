package org.scrutin.gateway.site.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.limits.RequestClass;
import org.scrutin.gateway.token.ExchangeFailure;
import org.scrutin.gateway.token.TokenExchange;
import org.scrutin.gateway.upstream.Upstream;
import org.scrutin.gateway.upstream.Upstreams;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.ProblemType;

/** Asks the services through their public interface, as the visitor if one is signed in. */
@ApplicationScoped
public class ServiceClient {
  /** A page waits no longer, whatever the interface allows: it says what it can without. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(5);

  /** Bytes of an answer, or of the pages of a list together, that a page of the site reads. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int NOT_MODIFIED = 304;

  /** Of answers to everyone that may be asked for again, as bytes; as objects they take more. */
  private static final long MOST_KNOWN_BYTES = 8 << 20;

  private record Question(String service, String target) {}

  /** An answer with its entity tag. */
  private record Known(String tag, Answer<?> answer) {}

  private final Upstreams upstreams;
  private final TokenExchange tokens;
  private final Cache<Question, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KNOWN_BYTES)
          .weigher((Question question, Known one) -> one.answer().bytes())
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  ServiceClient(Upstreams upstreams, TokenExchange tokens) {
    this.upstreams = upstreams;
    this.tokens = tokens;
  }

  /** One path segment or query value. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Fails with {@link Refused} where the service refuses, with {@link Unavailable} where it gives
   * no valid answer in time, with {@link TooLong} where there is more of it than a page reads, with
   * {@link ExchangeFailure} where there is no token for the visitor.
   */
  public <T> CompletableFuture<T> get(String target, @Nullable String token, Class<T> type) {
    return answer(upstreams.results(), target, token, type).thenApply(Answer::body);
  }

  /** The same of claims-service. */
  public <T> CompletableFuture<T> claims(String target, @Nullable String token, Class<T> type) {
    return answer(upstreams.claims(), target, token, type).thenApply(Answer::body);
  }

  /** The first page of a list of claims-service. */
  public <T> CompletableFuture<Several<T>> claimsPage(
      String target, @Nullable String token, Class<T> type) {
    return claimsPages(target, token, type, 1);
  }

  /** A list of claims-service with the pages that follow, at most so many. */
  public <T> CompletableFuture<Several<T>> claimsPages(
      String target, @Nullable String token, Class<T> type, int most) {
    return more(new ArrayList<>(), upstreams.claims(), target, token, type, most, MOST_BYTES);
  }

  /** A list with the pages that follow, at most so many. */
  public <T> CompletableFuture<Several<T>> pages(
      String target, @Nullable String token, Class<T> type, int most) {
    return more(new ArrayList<>(), upstreams.results(), target, token, type, most, MOST_BYTES);
  }

  /** A page of a list, and how to ask for the next one. */
  public <T> CompletableFuture<ListPage<T>> page(
      String target, @Nullable String token, Class<T> type) {
    return answer(upstreams.results(), target, token, type)
        .thenApply(answer -> new ListPage<>(answer.body(), NextPage.after(answer.next())));
  }

  /** The same of claims-service. */
  public <T> CompletableFuture<ListPage<T>> claimsListPage(
      String target, @Nullable String token, Class<T> type) {
    return answer(upstreams.claims(), target, token, type)
        .thenApply(answer -> new ListPage<>(answer.body(), NextPage.after(answer.next())));
  }

  private <T> CompletableFuture<Several<T>> more(
      List<T> pages,
      Upstream upstream,
      String target,
      @Nullable String token,
      Class<T> type,
      int most,
      int bytes) {
    return answer(upstream, target, token, type)
        .thenCompose(
            answer -> {
              pages.add(answer.body());
              String next = answer.next();
              int left = bytes - answer.bytes();
              return next == null || pages.size() == most || left <= 0
                  ? CompletableFuture.completedFuture(
                      new Several<>(List.copyOf(pages), next != null))
                  : more(pages, upstream, next, token, type, most, left);
            });
  }

  private <T> CompletableFuture<Answer<T>> answer(
      Upstream upstream, String target, @Nullable String token, Class<T> type) {
    Duration allowed = upstream.settings().responseTimeout();
    Duration timeout = allowed.compareTo(LONGEST_TIMEOUT) < 0 ? allowed : LONGEST_TIMEOUT;
    var question = new Question(upstream.name(), target);
    Known last = token == null ? known.getIfPresent(question) : null;
    String tag = last == null ? null : last.tag();
    return ask(upstream, target, token, tag, timeout)
        // Once: another instance may answer, or the one that has just started.
        .recover(
            failure ->
                hungUp(failure)
                    ? ask(upstream, target, token, tag, timeout)
                    : Future.failedFuture(failure))
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof TooLong || failure instanceof ExchangeFailure
                        ? failure
                        : new Unavailable(failure)))
        .map(
            received -> {
              if (received.status() == NOT_MODIFIED && last != null) {
                return same(last.answer(), type);
              }
              var answer =
                  new Answer<>(
                      read(received, type),
                      NextPage.of(target, received.headers().getAll("Link")),
                      received.body().length());
              String given = received.headers().get(HttpHeaders.ETAG);
              if (token == null && given != null) {
                known.put(question, new Known(given, answer));
              }
              return answer;
            })
        .toCompletionStage()
        .toCompletableFuture();
  }

  private static <T> Answer<T> same(Answer<?> known, Class<T> type) {
    return new Answer<>(type.cast(known.body()), known.next(), known.bytes());
  }

  private Future<Received> ask(
      Upstream upstream,
      String target,
      @Nullable String token,
      @Nullable String tag,
      Duration timeout) {
    return own(upstream, token)
        .compose(
            own ->
                upstream
                    .connect(RequestClass.READING)
                    .compose(request -> send(request, target, own.orElse(null), tag, timeout)));
  }

  /** The visitor's token for this service; what is public is read of one that takes none. */
  private Future<Optional<String>> own(Upstream upstream, @Nullable String token) {
    var service = upstream.service().filter(tokens::accepted);
    return token == null || service.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : tokens.exchange(service.get(), token).map(Optional::of);
  }

  private static boolean hungUp(Throwable failure) {
    return !(failure instanceof TooLong)
        && !(failure instanceof TimeoutException)
        && !(failure instanceof ExchangeFailure);
  }

  private static Future<Received> send(
      HttpClientRequest request,
      String target,
      @Nullable String token,
      @Nullable String tag,
      Duration timeout) {
    request
        .setMethod(HttpMethod.GET)
        .setURI(target)
        .putHeader("Accept", MediaType.APPLICATION_JSON);
    if (token != null) {
      request.putHeader("Authorization", "Bearer " + token);
    }
    if (tag != null) {
      request.putHeader(HttpHeaders.IF_NONE_MATCH, tag);
    }
    return request
        .send()
        .compose(
            response ->
                body(response)
                    .map(body -> new Received(response.statusCode(), response.headers(), body)))
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(failure -> request.reset());
  }

  private static <T> T read(Received answer, Class<T> type) {
    try {
      byte[] body = answer.body().getBytes();
      if (answer.status() == 200) {
        return Json.stored().readerFor(type).readValue(new String(body, StandardCharsets.UTF_8));
      }
      if (answer.status() >= 400 && answer.status() < 500) {
        throw new Refused(
            answer.status(),
            Json.stored().readValue(new String(body, StandardCharsets.UTF_8), Refusal.class));
      }
      throw new Unavailable(null);
    } catch (JsonProcessingException notWhatWasAgreed) {
      throw new Unavailable(notWhatWasAgreed);
    }
  }

  /** Waits, on the caller's own (virtual) thread. */
  public static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  private record Received(int status, MultiMap headers, Buffer body) {}

  /** Read to its end, or to where a page stops reading. */
  private static Future<Buffer> body(HttpClientResponse response) {
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    response.exceptionHandler(whole::tryFail);
    response.endHandler(end -> whole.tryComplete(body));
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > MOST_BYTES) {
            whole.tryFail(new TooLong());
          } else {
            body.appendBuffer(chunk);
          }
        });
    return whole.future();
  }

  private record Answer<T>(T body, @Nullable String next, int bytes) {}

  /**
   * Pages of a list.
   *
   * @param cut whether more would have followed
   */
  public record Several<T>(List<T> pages, boolean cut) {}

  /**
   * One page of a list.
   *
   * @param after asks for the page that follows; null where this is the last
   */
  public record ListPage<T>(T body, @Nullable String after) {}

  /** Problem details, as far as pages show them. */
  public record Refusal(@Nullable String type, @Nullable String detail, @Nullable Long nearest) {}

  /** The service refuses. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient Refusal refusal;

    public Refused(int status, Refusal refusal) {
      super(String.valueOf(refusal.type()));
      this.status = status;
      this.refusal = refusal;
    }

    public int status() {
      return status;
    }

    public Refusal refusal() {
      return refusal;
    }

    public boolean is(ProblemType type) {
      return type.uri().equals(refusal.type());
    }
  }

  /** There is more than a page reads. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooLong() {
      super("an answer has more than " + MOST_BYTES + " bytes", null, false, false);
    }
  }

  /** The service cannot be reached or does not answer as agreed. */
  public static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unavailable(@Nullable Throwable cause) {
      super("a service gives no answer", cause);
    }
  }
}
