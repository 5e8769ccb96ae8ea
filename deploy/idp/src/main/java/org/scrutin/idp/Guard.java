package org.scrutin.idp;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the library's provider, which would sign any claims for anybody: lets through the
 * paths and grants that the suite uses, for known people, with the claims of {@link People}.
 */
final class Guard implements Function1<OAuth2HttpRequest, OAuth2HttpResponse> {
  private static final Set<String> PATHS =
      Set.of(
          "/idp/.well-known/openid-configuration",
          "/idp/jwks",
          "/idp/authorize",
          "/idp/token",
          "/idp/userinfo",
          "/idp/revoke",
          "/idp/endsession");
  private static final Set<String> GRANTS =
      Set.of("authorization_code", "refresh_token", "password", TokenExchange.GRANT);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  private final HttpUrl address;
  private final TokenExchange exchange;
  private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> provider;

  /**
   * @param address where people reach the suite; issuer and links name it whatever the request says
   */
  Guard(
      HttpUrl address,
      TokenExchange exchange,
      Function1<OAuth2HttpRequest, OAuth2HttpResponse> provider) {
    this.address = address;
    this.exchange = exchange;
    this.provider = provider;
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    try {
      return answer(request);
    } catch (OAuth2Exception e) {
      return Answers.error(
          400,
          Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST),
          e.getMessage());
    } catch (Exception e) {
      // Checked ones too: the library is written in Kotlin, which declares none.
      return Answers.error(400, OAuth2Error.INVALID_REQUEST, "the request cannot be understood");
    }
  }

  private OAuth2HttpResponse answer(OAuth2HttpRequest request) {
    HttpUrl url = request.getOriginalUrl();
    String path = url.encodedPath();
    if (!PATHS.contains(path)) {
      return Answers.error(404, OAuth2Error.INVALID_REQUEST, "nothing at " + path);
    }
    // A page of another site, open in the same browser, must not fetch a token for itself.
    if (foreign(request.getHeaders().get("Origin")) || !LOOPBACK.contains(url.host())) {
      return Answers.error(403, OAuth2Error.ACCESS_DENIED, "only this machine may ask");
    }
    var text = LoginText.of(url.queryParameter("ui_locales"));
    Map<String, String> form = form(request.getBody());
    if (path.equals("/idp/authorize")) {
      return authorize(request, form, text);
    }
    if (path.equals("/idp/endsession") && foreign(url.queryParameter("post_logout_redirect_uri"))) {
      return Answers.page(400, LoginPage.html(text, text.signOutElsewhere));
    }
    if (path.equals("/idp/token")) {
      String grant = form.getOrDefault("grant_type", "");
      if (!GRANTS.contains(grant)) {
        return Answers.error(
            400, OAuth2Error.UNSUPPORTED_GRANT_TYPE, "there are " + String.join(", ", GRANTS));
      }
      if (grant.equals("password") && People.find(form.get("username")).isEmpty()) {
        return Answers.error(
            400, OAuth2Error.INVALID_GRANT, "unknown person; there are " + People.names());
      }
      if (grant.equals(TokenExchange.GRANT)) {
        var refusal = exchange.refusal(request.getHeaders().get("Authorization"), form);
        if (refusal.isPresent()) {
          return refusal.get();
        }
      }
    }
    return provider.invoke(atAddress(request, request.getBody()));
  }

  private OAuth2HttpResponse authorize(
      OAuth2HttpRequest request, Map<String, String> form, LoginText text) {
    if (foreign(request.getOriginalUrl().queryParameter("redirect_uri"))) {
      return Answers.page(400, LoginPage.html(text, text.signInElsewhere));
    }
    if (request.getMethod().equals("GET")) {
      return Answers.page(200, LoginPage.html(text, null));
    }
    Optional<Person> person = People.find(form.get("username"));
    if (person.isEmpty()) {
      return Answers.page(400, LoginPage.html(text, text.unknown));
    }
    // Claims that the form may carry are dropped: a person has those of the table, and no others.
    Person known = person.get();
    String body =
        "username=" + encode(known.name()) + "&claims=" + encode(Answers.json(known.claims()));
    return provider.invoke(atAddress(request, body));
  }

  private OAuth2HttpRequest atAddress(OAuth2HttpRequest request, @Nullable String body) {
    Headers.Builder headers = new Headers.Builder();
    request.getHeaders().names().stream()
        .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("x-forwarded"))
        .filter(
            name ->
                !Set.of("host", "origin", "content-length").contains(name.toLowerCase(Locale.ROOT)))
        .forEach(name -> request.getHeaders().values(name).forEach(v -> headers.add(name, v)));
    headers.add("Host", address.host() + ":" + address.port());
    HttpUrl url =
        request
            .getOriginalUrl()
            .newBuilder()
            .scheme(address.scheme())
            .host(address.host())
            .port(address.port())
            .build();
    return new OAuth2HttpRequest(headers.build(), request.getMethod(), url, body);
  }

  private static boolean foreign(@Nullable String origin) {
    if (origin == null) {
      return false;
    }
    try {
      String host = URI.create(origin).getHost();
      return host == null || !LOOPBACK.contains(host);
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static Map<String, String> form(@Nullable String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body == null ? new String[0] : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
