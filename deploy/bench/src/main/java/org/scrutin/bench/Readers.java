package org.scrutin.bench;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that send one request, each as soon as it has its last answer. */
final class Readers {
  // At 9,000 a second a bare endpoint was seen to close one connection in some 50,000 requests.
  private static final long SELDOM = 10_000;
  private static final int FEW = 3;

  /** No answer came, for whatever reason. */
  private static final class UnansweredException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    UnansweredException(String message, IOException cause) {
      super(message, cause);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;
  private final int clients;

  Readers(URI address, int clients) {
    this(HttpRequest.newBuilder(address), clients);
  }

  Readers(HttpRequest.Builder request, int clients) {
    this.request = request.timeout(Duration.ofSeconds(30)).build();
    this.clients = clients;
  }

  String body() throws IOException, InterruptedException {
    return ask();
  }

  /**
   * Requests that were answered in the time. A connection that the server has closed under a
   * request is given up for another one, as a client would; that may be seldom.
   *
   * @throws Exception the first answer that was not 200, or the first failure too many
   */
  long read(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    Callable<Long> client =
        () -> {
          long answered = 0;
          int lost = 0;
          while (System.nanoTime() < end) {
            try {
              ask();
              answered++;
            } catch (UnansweredException e) {
              if (++lost > FEW + answered / SELDOM) {
                throw e;
              }
              System.err.println("not counted: " + e.getMessage() + ", " + e.getCause());
            }
          }
          return answered;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(client));
      }
      long sum = 0;
      for (Future<Long> one : running) {
        sum += one.get();
      }
      return sum;
    }
  }

  private String ask() throws IOException, InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UnansweredException(request.uri() + " does not answer", e);
    }
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " answers " + answer.statusCode());
    }
    return answer.body();
  }
}
