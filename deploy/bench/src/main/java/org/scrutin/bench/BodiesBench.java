package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * What a hostile body costs: the time of a refused mebibyte against eight of an eighth, for each
 * family. A reader whose time grows with the square of the size would need eight times as long.
 */
@Command(
    name = "bodies",
    mixinStandardHelpOptions = true,
    description = "Sends bodies of faults, as the time of one large against as much in small ones.")
final class BodiesBench implements Callable<Integer> {
  private static final double TARGET = 2;
  private static final String HEAP = "1g";
  private static final int LARGE = (1 << 20) - 64;
  private static final int PARTS = 8;
  private static final int TURNS = 9;

  private static final List<Family> FAMILIES =
      List.of(
          new Family("unknown members", "{", "\"u#\":1", "}"),
          new Family("nulls", "{", "\"n#\":null", "}"),
          new Family("lists with negative votes", "{\"votes\":{", "\"A#\":-1", "}}"),
          new Family("constituencies", "{\"constituencies\":[", "{\"x\":1}", "]}"),
          new Family("small arrays", "{\"zz\":[", "[]", "]}"),
          new Family("long names", "{", "\"" + "n".repeat(500) + "#\":1", "}"));

  private final PrintStream out = System.out;

  /** A family of bodies: what is before, what is repeated (# is a number), what is after. */
  private record Family(String name, String before, String item, String after) {
    byte[] of(int size) {
      var body = new StringBuilder(size).append(before);
      for (int n = 0; body.length() < size - item.length() - 16; n++) {
        body.append(n == 0 ? "" : ",").append(item.replace("#", Integer.toString(n)));
      }
      return body.append(after).toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public Integer call() throws Exception {
    return RunningService.measure(HEAP, this::measure);
  }

  private int measure(RunningService stand) throws Exception {
    URI address = stand.service().address().resolve("/api/v1/allocations");
    double worst = 0;
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (Family family : FAMILIES) {
        byte[] large = family.of(LARGE);
        byte[] small = family.of(LARGE / PARTS);
        long[] once = new long[TURNS];
        long[] inParts = new long[TURNS];
        for (int turn = -TURNS; turn < TURNS; turn++) { // the first half warms up
          long one = send(client, address, large, 1);
          long many = send(client, address, small, PARTS);
          if (turn >= 0) {
            once[turn] = one;
            inParts[turn] = many;
          }
        }
        double ratio = (double) ImportBench.median(once) / ImportBench.median(inParts);
        say(
            "%s: %.1f ms at once, %.1f ms in %d parts, ratio %.2f",
            family.name(),
            ImportBench.median(once) / 1e6,
            ImportBench.median(inParts) / 1e6,
            PARTS,
            ratio);
        worst = Math.max(worst, ratio);
      }
    }
    say("bodies ratio=%.3f target<=%.1f", worst, TARGET);
    return worst <= TARGET ? 0 : 1;
  }

  private static long send(HttpClient client, URI address, byte[] body, int times)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 422 && answer.statusCode() != 400) {
        throw new IOException("a body of faults was answered with " + answer.statusCode());
      }
    }
    return System.nanoTime() - start;
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
