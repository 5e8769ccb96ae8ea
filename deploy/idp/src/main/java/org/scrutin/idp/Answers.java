package org.scrutin.idp;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Map;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Answers of our own, beside those of the library. */
final class Answers {
  private Answers() {}

  /** An error as RFC 6749 section 5.2 has it. */
  static OAuth2HttpResponse error(int status, ErrorObject error, @Nullable String description) {
    Map<String, Object> body =
        Map.of(
            "error", String.valueOf(error.getCode()),
            "error_description", String.valueOf(description));
    return answer(status, "application/json", json(body));
  }

  static OAuth2HttpResponse page(int status, String html) {
    return answer(status, "text/html; charset=utf-8", html);
  }

  static String json(Map<String, Object> object) {
    return JSONObjectUtils.toJSONString(object);
  }

  private static OAuth2HttpResponse answer(int status, String type, String body) {
    Headers headers =
        Headers.of(
            "Content-Type", type,
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");
    return new OAuth2HttpResponse(headers, status, body, null);
  }
}
