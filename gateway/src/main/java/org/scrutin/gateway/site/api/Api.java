package org.scrutin.gateway.site.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.edge.GatewayConfig;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.ProblemType;

/** Asks the services through their public interface, with the visitor's token if there is one. */
@ApplicationScoped
public class Api {
  private static final long TIMEOUT_MILLIS = 5_000;

  private final URI results;
  private final URI claims;
  private final WebClient client;

  Api(Vertx vertx, GatewayConfig config) {
    this.results = config.resultsUrl();
    this.claims = config.claimsUrl();
    var options =
        new WebClientOptions()
            .setConnectTimeout(2_000)
            .setKeepAliveTimeout(15)
            .setFollowRedirects(false)
            .setUserAgentEnabled(false);
    var pool = new PoolOptions().setHttp1MaxSize(32).setMaxWaitQueueSize(1_000);
    client = WebClient.wrap(vertx.createHttpClient(options, pool), options);
  }

  /** One path segment or query value. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Fails with {@link Refused} where the service refuses, with {@link Away} where it gives no valid
   * answer in time.
   */
  public <T> CompletableFuture<T> get(String target, @Nullable String token, Class<T> type) {
    return get(results, target, token, type);
  }

  /** The same of another service. */
  public <T> CompletableFuture<T> get(
      URI origin, String target, @Nullable String token, Class<T> type) {
    return answer(origin, target, token, type).thenApply(Answer::body);
  }

  /** The same of claims-service. */
  public <T> CompletableFuture<T> claims(String target, @Nullable String token, Class<T> type) {
    return get(claims, target, token, type);
  }

  /** The first page of a list of claims-service. */
  public <T> CompletableFuture<Several<T>> claimsPage(
      String target, @Nullable String token, Class<T> type) {
    return more(new ArrayList<>(), claims, target, token, type, 1);
  }

  /** A list with the pages that follow, at most so many. */
  public <T> CompletableFuture<Several<T>> pages(
      String target, @Nullable String token, Class<T> type, int most) {
    return more(new ArrayList<>(), results, target, token, type, most);
  }

  private <T> CompletableFuture<Several<T>> more(
      List<T> pages, URI origin, String target, @Nullable String token, Class<T> type, int most) {
    return answer(origin, target, token, type)
        .thenCompose(
            answer -> {
              pages.add(answer.body());
              String next = answer.next();
              return next == null || pages.size() == most
                  ? CompletableFuture.completedFuture(
                      new Several<>(List.copyOf(pages), next != null))
                  : more(pages, origin, next, token, type, most);
            });
  }

  private <T> CompletableFuture<Answer<T>> answer(
      URI origin, String target, @Nullable String token, Class<T> type) {
    var request = client.getAbs(origin + target).timeout(TIMEOUT_MILLIS);
    if (token != null) {
      request.bearerTokenAuthentication(token);
    }
    return request
        .send()
        .recover(failure -> Future.failedFuture(new Away(failure)))
        .map(
            answer ->
                new Answer<>(
                    read(answer, type), NextPage.of(target, answer.headers().getAll("Link"))))
        .toCompletionStage()
        .toCompletableFuture();
  }

  private <T> T read(HttpResponse<Buffer> answer, Class<T> type) {
    try {
      byte[] body = answer.body() == null ? new byte[0] : answer.body().getBytes();
      if (answer.statusCode() == 200) {
        return Json.stored().readerFor(type).readValue(new String(body, StandardCharsets.UTF_8));
      }
      if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
        throw new Refused(
            answer.statusCode(),
            Json.stored().readValue(new String(body, StandardCharsets.UTF_8), Refusal.class));
      }
      throw new Away(null);
    } catch (JsonProcessingException notWhatWasAgreed) {
      throw new Away(notWhatWasAgreed);
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

  private record Answer<T>(T body, @Nullable String next) {}

  /**
   * Pages of a list.
   *
   * @param cut whether more would have followed
   */
  public record Several<T>(List<T> pages, boolean cut) {}

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

  /** The service cannot be reached or does not answer as agreed. */
  public static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Away(@Nullable Throwable cause) {
      super("a service gives no answer", cause);
    }
  }
}
