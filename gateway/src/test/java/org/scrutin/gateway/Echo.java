package org.scrutin.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.zip.CRC32;

/** Answers what it was asked: method, target, headers, and the body's length and checksum. */
public final class Echo {
  private Echo() {}

  public static void answer(HttpServerRequest request) {
    var crc = new CRC32();
    var length = new long[1];
    request.handler(
        chunk -> {
          crc.update(chunk.getBytes());
          length[0] += chunk.length();
        });
    request.endHandler(
        end -> {
          var headers = new JsonObject();
          request.headers().forEach(entry -> headers.put(lower(entry.getKey()), entry.getValue()));
          request
              .response()
              .putHeader("Content-Type", "application/json")
              .end(
                  new JsonObject()
                      .put("method", request.method().name())
                      .put("uri", request.uri())
                      .put("headers", headers)
                      .put("length", length[0])
                      .put("crc", crc.getValue())
                      .encode());
        });
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
