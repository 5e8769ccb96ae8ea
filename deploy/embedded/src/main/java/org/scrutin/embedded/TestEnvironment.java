package org.scrutin.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL server and one broker for all tests of a JVM, started when first asked for,
 * without durability. They end with the JVM.
 *
 * <p>What runs is noted in system properties, because a test framework may load this class more
 * than once in one JVM.
 */
public final class TestEnvironment {
  private static final String POSTGRES = "scrutin.test.postgres";
  private static final String KAFKA = "scrutin.test.kafka";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestEnvironment() {}

  /** A new empty database with roles of its own, as a service has in production. */
  public static ServiceDatabase database() {
    String name = "t" + Passwords.next().toLowerCase(Locale.ROOT).substring(0, 12);
    try {
      return Roles.ensure(
          superuser(), name + DATABASES.incrementAndGet(), Passwords.next(), Passwords.next());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a database for a test", e);
    }
  }

  /** The superuser of the shared server. */
  public static Database superuser() {
    synchronized (System.getProperties()) {
      String known = System.getProperty(POSTGRES);
      if (known == null) {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().fast().start();
        closeAtEnd(postgres);
        known = postgres.port() + " " + postgres.superuser().password();
        System.setProperty(POSTGRES, known);
      }
      int space = known.indexOf(' ');
      return new Database(
          Integer.parseInt(known.substring(0, space)),
          "postgres",
          PostgresCluster.SUPERUSER,
          known.substring(space + 1));
    }
  }

  /** {@code bootstrap.servers} of the shared broker, which has the suite's topics. */
  public static String kafka() {
    synchronized (System.getProperties()) {
      String known = System.getProperty(KAFKA);
      if (known == null) {
        EmbeddedKafka kafka = EmbeddedKafka.builder().fast().start();
        closeAtEnd(kafka);
        known = kafka.bootstrap();
        Topics.ensure(known);
        System.setProperty(KAFKA, known);
      }
      return known;
    }
  }

  /** Makes further topics on the shared broker. */
  public static void topics(String... names) {
    Topics.ensure(kafka(), List.of(names));
  }

  private static void closeAtEnd(AutoCloseable server) {
    Thread close =
        new Thread(
            () -> {
              try {
                server.close();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    Runtime.getRuntime().addShutdownHook(close);
  }
}
