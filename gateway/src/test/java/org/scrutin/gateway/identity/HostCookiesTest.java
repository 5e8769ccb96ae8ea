package org.scrutin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostCookiesTest {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable HttpServer server;

  @BeforeAll
  void start() throws Exception {
    Router router = Router.router(vertx);
    router.route().handler(HostCookies::rename);
    router
        .route("/set")
        .handler(
            context -> {
              context
                  .response()
                  .addCookie(
                      Cookie.cookie("q_session_web", "new")
                          .setPath("/")
                          .setHttpOnly(true)
                          .setSameSite(CookieSameSite.LAX)
                          .setMaxAge(600))
                  .addCookie(Cookie.cookie("lang", "km").setPath("/"));
              context.response().end();
            });
    router
        .route("/forget")
        .handler(
            context -> {
              context
                  .response()
                  .addCookie(Cookie.cookie("q_session_web", "").setPath("/").setMaxAge(0));
              context.response().end();
            });
    router
        .route("/read")
        .handler(
            context ->
                context
                    .response()
                    .end(
                        context.request().cookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .sorted()
                            .collect(Collectors.joining("|"))));
    server = await(vertx.createHttpServer().requestHandler(router).listen(0));
  }

  @AfterAll
  void stop() throws Exception {
    await(vertx.close());
  }

  @Test
  void theCookiesOfTheSignInAreSetUnderThePrefixAndOthersAsTheyAre() throws Exception {
    // When
    var set = get("/set", null).headers().allValues("set-cookie");

    // Then
    assertThat(set).hasSize(2);
    assertThat(set)
        .filteredOn(cookie -> cookie.startsWith("__Host-q_session_web=new"))
        .singleElement()
        .asString()
        .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax", "Max-Age=600")
        .doesNotContainIgnoringCase("domain=");
    assertThat(set).anyMatch(cookie -> cookie.startsWith("lang=km"));
  }

  @Test
  void onesThatABrowserSentAreReadUnderTheirOwnNamesAndNotSetAgain() throws Exception {
    // When
    var answer = get("/read", "lang=km; __Host-q_session_web=a; __Host-q_auth_web_1=b");

    // Then
    assertThat(answer.body()).isEqualTo("lang=km|q_auth_web_1=b|q_session_web=a");
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
  }

  @Test
  void oneWithoutThePrefixIsNobodys() throws Exception {
    assertThat(get("/read", "q_session_web=planted").body()).isEmpty();
    assertThat(get("/read", "q_session_web=planted; __Host-q_session_web=own").body())
        .isEqualTo("q_session_web=own");
  }

  @Test
  void oneIsForgottenUnderThePrefix() throws Exception {
    // When
    var answer = get("/forget", "__Host-q_session_web=a");

    // Then
    assertThat(answer.headers().allValues("set-cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-q_session_web=;")
        .contains("Max-Age=0");
  }

  private HttpResponse<String> get(String path, @Nullable String cookies) throws Exception {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).actualPort() + path));
    if (cookies != null) {
      request.header("Cookie", cookies);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
