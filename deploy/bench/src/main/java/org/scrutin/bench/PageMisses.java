package org.scrutin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.IntFunction;

/** A page of which the gateway keeps nothing, in milliseconds, of one reader alone. */
final class PageMisses {
  private static final int READS = 41;
  private static final double NANOS_IN_MILLI = 1e6;

  private final URI page;

  PageMisses(URI page) {
    this.page = page;
  }

  /**
   * As it is now.
   *
   * @param token of somebody, for whom nothing is kept
   */
  double newest(String token) throws IOException, InterruptedException {
    return median(
        i -> HttpRequest.newBuilder(page).header("Authorization", "Bearer " + token).build());
  }

  /** As of days that nobody has asked for, so that the services keep nothing of it either. */
  double asOfAnyDay() throws IOException, InterruptedException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return median(
        i -> HttpRequest.newBuilder(URI.create(page + "?asOf=" + today.plusDays(i))).build());
  }

  private static double median(IntFunction<HttpRequest> requests)
      throws IOException, InterruptedException {
    double[] took = new double[READS];
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < READS; i++) {
        HttpRequest request = requests.apply(i);
        long start = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        took[i] = (System.nanoTime() - start) / NANOS_IN_MILLI;
        if (answer.statusCode() != 200) {
          throw new IOException(request.uri() + " answers " + answer.statusCode());
        }
      }
    }
    Arrays.sort(took);
    return took[READS / 2];
  }
}
