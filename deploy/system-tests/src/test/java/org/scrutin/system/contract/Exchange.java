package org.scrutin.system.contract;

import java.net.http.HttpResponse;
import java.util.Locale;

/**
 * A request and its answer.
 *
 * @param path without the query
 * @param mediaType of the answer, without parameters; empty for none
 */
public record Exchange(String method, String path, int status, String mediaType, String body) {
  public Exchange {
    method = method.toLowerCase(Locale.ROOT);
    mediaType = mediaType.replaceFirst(";.*", "").trim();
  }

  public static Exchange of(HttpResponse<String> response) {
    return new Exchange(
        response.request().method(),
        response.request().uri().getRawPath(),
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }

  @Override
  public String toString() {
    return method + " " + path + " " + status + " " + mediaType + " " + body;
  }
}
