package org.scrutin.launcher;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scrutin.embedded.Database;
import org.scrutin.embedded.EmbeddedPostgres;
import org.scrutin.embedded.Keeper;
import org.scrutin.embedded.PostgresCluster;
import org.scrutin.embedded.Roles;
import org.scrutin.embedded.Topics;

/** Brings the processes up: what the services need at once, then the services at once. */
final class Suite {
  private final Parts parts;
  private final Ports ports;
  private final Secrets secrets;
  private final Processes processes;
  private final Readiness readiness;
  private final Console console;

  Suite(Parts parts, Ports ports, Secrets secrets, Processes processes, Console console) {
    this.parts = parts;
    this.ports = ports;
    this.secrets = secrets;
    this.processes = processes;
    this.console = console;
    this.readiness = new Readiness(HttpClient.newHttpClient(), processes.death());
  }

  /** Returns when everything answers. */
  void start(Runnable afterEachStage) {
    console.say("Starting PostgreSQL, Kafka and the identity provider");
    together(List.of(this::postgres, this::kafka, this::identityProvider));
    afterEachStage.run();
    List<Part> services = parts.services();
    console.say("Starting results-service, claims-service and gateway" + cached(services));
    together(services.stream().map(part -> (Runnable) () -> service(part)).toList());
    afterEachStage.run();
  }

  private void postgres() {
    Path log = parts.postgresLog();
    try {
      Part part = parts.postgres();
      Keeper keeper = processes.start(part);
      Database superuser =
          new Database(part.port(), "postgres", PostgresCluster.SUPERUSER, secrets.superuser());
      EmbeddedPostgres.awaitReady(keeper, superuser, log);
      Roles.ensure(superuser, "results", secrets.resultsPassword(), secrets.resultsOwnerPassword());
      Roles.ensure(superuser, "claims", secrets.claimsPassword(), secrets.claimsOwnerPassword());
    } catch (SQLException | IllegalStateException | UncheckedIOException e) {
      throw new Failure(
          "PostgreSQL could not be set up (%s). Its log is %s and ends with:%n%s"
              .formatted(e.getMessage(), log, LogTail.of(log)),
          e);
    }
    console.say("  postgres is ready");
  }

  private void kafka() {
    Part part = parts.kafka();
    Keeper keeper = processes.start(part);
    readiness.awaitPort(part);
    try {
      Topics.ensure(ports.bootstrap(), parts.brokerLogins());
    } catch (IllegalStateException e) {
      throw new Failure(
          "Kafka %s. Its log is %s and ends with:%n%s"
              .formatted(
                  keeper.isAlive() ? "does not answer" : "has ended",
                  part.command().log(),
                  LogTail.of(part.command().log())),
          e);
    }
    console.say("  kafka is ready");
  }

  private void identityProvider() {
    Part part = parts.identityProvider();
    processes.start(part);
    readiness.await(
        part, Ports.local(part.port()).resolve("/idp/.well-known/openid-configuration"));
    console.say("  idp is ready");
  }

  private void service(Part part) {
    processes.start(part);
    int management = part.managementPort().orElseThrow();
    readiness.await(part, Ports.local(management).resolve("/q/health/ready"));
    console.say("  " + part.name() + " is ready");
  }

  private static String cached(List<Part> services) {
    long cached = services.stream().filter(StartupCache::starts).count();
    return cached == services.size()
        ? ", all from startup caches"
        : cached == 0 ? ", none from a startup cache" : ", some from startup caches";
  }

  private static void together(List<Runnable> tasks) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      tasks.forEach(task -> running.add(threads.submit(task)));
      for (Future<?> task : running) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new Failure("The start was interrupted.", e);
    }
  }
}
