package org.scrutin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.scrutin.embedded.EmbeddedKafka;
import org.scrutin.embedded.EmbeddedPostgres;
import org.scrutin.embedded.ServiceDatabase;
import org.scrutin.embedded.Topics;

/** The packaged results-service alone, on its database and its broker, ready for requests. */
final class RunningService {
  /** A measurement. */
  interface Measurement<T> {
    T on(RunningService stand) throws Exception;
  }

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final ServiceDatabase database;
  private final ResultsService service;
  private final Client client;

  private RunningService(
      Path folder,
      EmbeddedPostgres postgres,
      ServiceDatabase database,
      ResultsService service,
      Client client) {
    this.folder = folder;
    this.postgres = postgres;
    this.database = database;
    this.service = service;
    this.client = client;
  }

  /**
   * Builds a stand, measures and takes it down. After a failure its folder stays, with the log of
   * the service in it.
   *
   * @param heap of the service, such as 640m
   */
  static <T> T measure(String heap, Measurement<T> measurement) throws Exception {
    Path root = Path.of(System.getProperty("scrutin.root", "."));
    Path folder = Files.createTempDirectory("scrutin-bench");
    T measured;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        EmbeddedKafka kafka = EmbeddedKafka.builder().start();
        LocalIssuer issuer = new LocalIssuer()) {
      Topics.ensure(kafka.bootstrap());
      ServiceDatabase database = postgres.createDatabase("results");
      try (ResultsService service =
              ResultsService.start(
                  root, folder, database, kafka.bootstrap(), issuer.issuer(), heap);
          Client client = new Client(service.address(), issuer.token())) {
        client.awaitReady(service);
        measured = measurement.on(new RunningService(folder, postgres, database, service, client));
      }
    }
    remove(folder);
    return measured;
  }

  /** For files of the measurement. */
  Path file(String name) {
    return folder.resolve(name);
  }

  Client client() {
    return client;
  }

  ResultsService service() {
    return service;
  }

  BareCopy bareCopy() {
    return new BareCopy(database.owner(), postgres.superuser(), file("rows"));
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
