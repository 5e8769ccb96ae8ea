package org.scrutin.gateway.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientsConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.config.Service;

/**
 * Gives for the token of a caller, which is for the gateway, one that is for a service and for no
 * other (RFC 8693): what a service is handed is of no use anywhere else. Kept in memory alone, by
 * the hash of the caller's token, until it expires.
 */
@ApplicationScoped
public class TokenExchange {
  /** So that a token does not expire on its way to the service. */
  private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(10);

  /** A token has some two kilobytes. */
  private static final int MOST_KEPT = 10_000;

  /** The provider's time; a page waits no longer for a service either. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Uni<OidcClient> provider;
  private final Vertx vertx;
  private final Set<Service> accepting;
  private final AsyncCache<Key, Tokens> kept;

  TokenExchange(
      OidcClients clients,
      OidcClientsConfig settings,
      Vertx vertx,
      GatewayConfig config,
      Clock clock) {
    OidcClientConfig exchange =
        OidcClientConfig.builder(OidcClientsConfig.getDefaultClient(settings))
            .id("exchange")
            .clientEnabled(true)
            .build();
    // Made when it is first needed: the one that the extension makes at the start keeps the gateway
    // from it, and all that is public, where the provider does not answer.
    this.provider =
        Uni.createFrom().deferred(() -> clients.newClient(exchange)).memoize().indefinitely();
    this.accepting = config.signInFor();
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfter(
                Expiry.<Key, Tokens>creating((key, tokens) -> usable(tokens, clock.instant())))
            .buildAsync();
    this.vertx = vertx;
  }

  /** Whether the service takes tokens of this gateway's provider. */
  public boolean accepted(Service service) {
    return accepting.contains(service);
  }

  /**
   * The token for the service, on the context of whoever asks.
   *
   * @param token of the caller, which the gateway has checked
   * @return fails with {@link ExchangeFailure}
   */
  public Future<String> exchange(Service service, String token) {
    CompletableFuture<Tokens> tokens =
        kept.get(new Key(service, hash(token)), (key, executor) -> ask(service, token));
    return Future.fromCompletionStage(tokens, vertx.getOrCreateContext())
        .map(Tokens::getAccessToken)
        .recover(failure -> Future.failedFuture(ExchangeFailure.of(failure)));
  }

  private CompletableFuture<Tokens> ask(Service service, String token) {
    Map<String, String> asked = Map.of("subject_token", token, "audience", service.audience());
    return provider
        .flatMap(client -> client.getTokens(asked))
        .ifNoItem()
        .after(LONGEST)
        .fail()
        .subscribeAsCompletionStage();
  }

  private static Duration usable(Tokens tokens, Instant now) {
    Long expiry = tokens.getAccessTokenExpiresAt();
    if (expiry == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, Instant.ofEpochSecond(expiry));
    Duration usable = left.minus(BEFORE_EXPIRY);
    return usable.isNegative() ? Duration.ZERO : usable;
  }

  private static String hash(String token) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private record Key(Service service, String hash) {}
}
