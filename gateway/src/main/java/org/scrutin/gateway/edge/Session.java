package org.scrutin.gateway.edge;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** The cookies of a browser's session. */
public final class Session {
  public static final String TENANT = "web";

  /** Of the names of all cookies that the sign-in sets. */
  public static final String PREFIX = "q_";

  private static final String COOKIE = PREFIX + "session_" + TENANT;

  private Session() {}

  public static boolean in(HttpServerRequest request) {
    return !cookies(request).isEmpty();
  }

  /** Their names: a long session is cut into {@code q_session_web_chunk_1} and so on. */
  public static List<String> cookies(HttpServerRequest request) {
    return request.cookies().stream()
        .map(Cookie::getName)
        .filter(name -> name.startsWith(COOKIE))
        .toList();
  }
}
