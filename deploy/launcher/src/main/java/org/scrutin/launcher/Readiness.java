package org.scrutin.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for an address to answer 200, and gives up when a process has ended meanwhile. */
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final HttpClient http;
  private final CompletableFuture<String> death;

  Readiness(HttpClient http, CompletableFuture<String> death) {
    this.http = http;
    this.death = death;
  }

  void await(Part part, URI address) {
    await(part, () -> answers(address));
  }

  /** Waits until the process listens on its port. */
  void awaitPort(Part part) {
    await(part, () -> listens(part.port()));
  }

  private void await(Part part, BooleanSupplier ready) {
    long limit = System.nanoTime() + LIMIT.toNanos();
    while (!ready.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new Failure(
            part.name()
                + " is not ready after 3 minutes. Its log is "
                + part.command().log()
                + " and ends with:\n"
                + LogTail.of(part.command().log()));
      }
      pauseUnlessDead();
    }
  }

  /**
   * @throws Failure if a process has ended
   */
  private void pauseUnlessDead() {
    try {
      throw new Failure(death.get(100, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      // All still run: ask again.
    } catch (InterruptedException | ExecutionException e) {
      throw new Failure("The start was interrupted.", e);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean answers(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new Failure("The start was interrupted.", e);
    }
  }
}
