package org.scrutin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/** A page of which nothing is kept anywhere: each time as of a day that nobody has asked for. */
final class PageMisses {
  private static final int DAYS = 21;
  private static final double NANOS_IN_MILLI = 1e6;

  private final URI page;

  PageMisses(URI page) {
    this.page = page;
  }

  /** In milliseconds, of one reader alone. */
  double median() throws IOException, InterruptedException {
    double[] took = new double[DAYS];
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < DAYS; i++) {
        URI then = URI.create(page + "?asOf=" + today.plusDays(i));
        long start = System.nanoTime();
        var answer =
            http.send(HttpRequest.newBuilder(then).build(), HttpResponse.BodyHandlers.discarding());
        took[i] = (System.nanoTime() - start) / NANOS_IN_MILLI;
        if (answer.statusCode() != 200) {
          throw new IOException(then + " answers " + answer.statusCode());
        }
      }
    }
    Arrays.sort(took);
    return took[DAYS / 2];
  }
}
