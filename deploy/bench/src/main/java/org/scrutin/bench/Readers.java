package org.scrutin.bench;

import java.io.IOException;
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

/** Clients that ask for one address, each as soon as it has its last answer. */
final class Readers {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;
  private final int clients;

  Readers(URI address, int clients) {
    this.request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
    this.clients = clients;
  }

  String body() throws IOException, InterruptedException {
    return ask();
  }

  /**
   * Requests that were answered in the time.
   *
   * @throws Exception the first answer that was not 200
   */
  long read(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    Callable<Long> client =
        () -> {
          long answered = 0;
          while (System.nanoTime() < end) {
            ask();
            answered++;
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
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " answers " + answer.statusCode());
    }
    return answer.body();
  }
}
