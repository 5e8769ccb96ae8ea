package org.scrutin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks for one address after the other that nobody has asked for: some are there, some are not. */
final class Sweep {
  private final URI address;

  Sweep(URI address) {
    this.address = address;
  }

  /** How many it asked for. */
  long read(Duration time) throws IOException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    long asked = 0;
    LocalDate day = LocalDate.now(ZoneOffset.UTC);
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        String query = asked % 2 == 0 ? "?asOf=" + day.plusDays(asked) : "?at=" + asked;
        http.send(
            HttpRequest.newBuilder(URI.create(address + query)).build(),
            HttpResponse.BodyHandlers.discarding());
        asked++;
      }
    }
    return asked;
  }
}
