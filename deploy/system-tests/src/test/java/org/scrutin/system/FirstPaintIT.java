package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What a visitor with a slow line and a slow telephone waits for: 400 kbit/s with 150 ms of
 * latency, a processor four times slower. The times are printed; none decides.
 */
@Deep
class FirstPaintIT {
  private static final int BYTES_PER_SECOND = 50_000;
  private static final int LATENCY_MS = 150;
  private static final int SLOWER = 4;
  private static final int MOST_BYTES = 150_000;

  private static final List<String> PATHS =
      List.of(
          "/",
          "/elections/invented-2026",
          "/km/elections/invented-2026",
          "/elections/invented-2026/places",
          "/elections/invented-2026/places/X-4-B",
          "/elections/invented-2026/stations/X-4-B-21",
          "/elections/invented-2026/changes",
          "/elections/invented-2026/claims",
          "/claims/INVENTED-2026-0001",
          "/elections/kh-2013",
          "/method");

  private static final String FIRST_PAINT =
      """
      () => new Promise(painted => new PerformanceObserver(list => list.getEntries()
        .filter(entry => entry.name === 'first-contentful-paint')
        .forEach(entry => painted(entry.startTime))).observe({type: 'paint', buffered: true}))
      """;

  private final Suite suite = Suite.shared();

  @Test
  void eachPageIsPaintedOnASlowLine() {
    try (Chromium chromium = Chromium.start()) {
      for (String path : PATHS) {
        // Given: made once before, as for everybody but the first.
        suite.anonymous().get(path).then().statusCode(200);
        Page page = chromium.page("en");
        slow(page);
        List<Request> requests = new ArrayList<>();
        page.onRequest(requests::add);

        // When
        page.setViewportSize(390, 800);
        page.navigate(suite.gateway() + path);
        double painted = ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
        int bytes =
            requests.stream()
                .filter(one -> one.failure() == null)
                .mapToInt(one -> one.sizes().responseBodySize)
                .sum();

        // Then
        System.out.printf(
            Locale.ROOT,
            "%-44s first paint %5.0f ms, %d requests, %6d bytes%n",
            path,
            painted,
            requests.size(),
            bytes);
        assertThat(painted).as(path).isPositive();
        assertThat(bytes).as(path).isPositive().isLessThan(MOST_BYTES);
        page.context().close();
      }
    }
  }

  private static void slow(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", LATENCY_MS);
    line.addProperty("downloadThroughput", BYTES_PER_SECOND);
    line.addProperty("uploadThroughput", BYTES_PER_SECOND);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", line);
    var processor = new JsonObject();
    processor.addProperty("rate", SLOWER);
    session.send("Emulation.setCPUThrottlingRate", processor);
  }
}
