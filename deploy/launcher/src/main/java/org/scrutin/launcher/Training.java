package org.scrutin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.scrutin.embedded.Keeper;

/**
 * Makes the startup caches that are missing, while the suite runs: each service runs once more
 * beside its own, as another instance, answers what everyone opens, and writes its cache at its
 * end. The suite can do without.
 */
final class Training {
  private static final List<String> OPENED =
      List.of(
          "/",
          "/km",
          "/elections/kh-2013",
          "/elections/kh-2013?asOf=2013-08-12",
          "/api/v1/elections",
          "/api/v1/summaries",
          "/api/v1/claims",
          "/docs");

  private final Installation installation;
  private final Console console;
  private final List<Keeper> running = new ArrayList<>();
  private boolean stopped;
  private @Nullable Thread thread;

  Training(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  /** Begins, where a cache is missing, and returns. */
  synchronized void start(Parts parts) {
    List<Part> missing =
        parts.services().stream()
            .filter(part -> !part.cache().map(StartupCache::exists).orElse(true))
            .toList();
    if (!stopped && !missing.isEmpty()) {
      thread = Thread.ofVirtual().name("training").start(() -> run(parts.training()));
    }
  }

  private void run(Parts parts) {
    console.say("Making startup caches, with which the next start is faster");
    try {
      Files.createDirectories(installation.startupCaches());
      List<Part> services = parts.services();
      List<Keeper> keepers = services.stream().map(this::start).toList();
      open(services);
      boolean made = true;
      for (int i = services.size() - 1; i >= 0; i--) {
        keepers.get(i).close();
        made &= services.get(i).cache().orElseThrow().keep();
      }
      if (isStopped()) {
        return;
      }
      console.say(made ? "Startup caches are made" : "Not all startup caches could be made");
    } catch (IOException | RuntimeException e) {
      if (!isStopped()) {
        console.say("Startup caches could not be made, the suite runs without: " + e.getMessage());
      }
    } finally {
      close();
    }
  }

  /**
   * @throws Failure if this has been stopped
   */
  private synchronized Keeper start(Part part) {
    if (stopped) {
      throw new Failure("The suite is stopping.");
    }
    Keeper keeper = Keeper.start(part.command());
    running.add(keeper);
    return keeper;
  }

  /** Answers are not looked at: what is not there is opened too. */
  private static void open(List<Part> services) {
    HttpClient http = HttpClient.newHttpClient();
    Readiness readiness = new Readiness(http, new CompletableFuture<>());
    for (Part part : services) {
      int management = part.managementPort().orElseThrow();
      readiness.await(part, Ports.local(management).resolve("/q/health/ready"));
    }
    URI gateway = Ports.local(services.getLast().port());
    for (String path : OPENED) {
      HttpRequest request =
          HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30)).build();
      try {
        http.send(request, HttpResponse.BodyHandlers.discarding());
      } catch (IOException e) {
        throw new Failure("a page could not be opened", e);
      } catch (InterruptedException e) {
        throw new Failure("The suite is stopping.", e);
      }
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Ends at once, with nothing made. */
  void stop() {
    Thread begun;
    synchronized (this) {
      stopped = true;
      begun = thread;
    }
    if (begun != null) {
      begun.interrupt();
    }
    kill();
  }

  private synchronized void kill() {
    running.forEach(Keeper::kill);
  }

  private void close() {
    List<Keeper> left;
    synchronized (this) {
      left = List.copyOf(running);
      running.clear();
    }
    left.forEach(Keeper::close);
  }
}
