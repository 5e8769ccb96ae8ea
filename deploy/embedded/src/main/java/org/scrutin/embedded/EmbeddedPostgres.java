package org.scrutin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL server; it ends with this JVM, however that ends. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Keeper keeper;
  private final Database superuser;
  private final @Nullable Path temporary;

  private EmbeddedPostgres(Keeper keeper, Database superuser, @Nullable Path temporary) {
    this.keeper = keeper;
    this.superuser = superuser;
    this.temporary = temporary;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Waits until the server answers, or fails when it ends or a minute passes. */
  public static void awaitReady(Keeper keeper, Database superuser, Path log) {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (true) {
      try (Connection connection = superuser.connect()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        boolean late = Instant.now().isAfter(limit);
        if (late || !keeper.isAlive()) {
          throw new IllegalStateException("PostgreSQL did not start, see " + log, e);
        }
      }
      pause(keeper);
    }
  }

  private static void pause(Keeper keeper) {
    try {
      keeper.onExit().get(50, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Still running: try again.
    } catch (Exception e) {
      throw new IllegalStateException("interrupted while PostgreSQL started", e);
    }
  }

  public Database superuser() {
    return superuser;
  }

  public int port() {
    return superuser.port();
  }

  /** Makes a service's database of this name, with new passwords for its roles. */
  public ServiceDatabase createDatabase(String name) {
    try {
      return Roles.ensure(superuser, name, Passwords.next(), Passwords.next());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
  }

  /** Kills the server as a crash would; what was committed must be there after a restart. */
  public void kill() {
    keeper.kill();
  }

  @Override
  public void close() {
    keeper.close();
    if (temporary != null) {
      Folders.remove(temporary);
    }
  }

  /** Where and how a server runs: by default on a free port, durable, with temporary data. */
  public static final class Builder {
    private int port;
    private @Nullable Path data;
    private String password = Passwords.next();
    private Durability durability = Durability.FULL;
    private Map<String, String> settings = Map.of();

    private Builder() {}

    /** 0 picks a free one. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** A folder that is kept, and the superuser's password in it. */
    public Builder data(Path folder, String superuserPassword) {
      data = folder;
      password = superuserPassword;
      return this;
    }

    /** Without fsync: for tests that do not test durability. */
    public Builder fast() {
      durability = Durability.FAST;
      return this;
    }

    public Builder settings(Map<String, String> values) {
      settings = Map.copyOf(values);
      return this;
    }

    public EmbeddedPostgres start() {
      Path kept = data;
      Path temporary = kept == null ? Folders.temporary("scrutin-postgres") : null;
      Path folder = kept != null ? kept : Path.of(String.valueOf(temporary), "data");
      Path log = folder.resolveSibling(folder.getFileName() + ".log").toAbsolutePath();
      try {
        Files.createDirectories(log.getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      PostgresCluster cluster = PostgresCluster.prepare(folder, password, log);
      int chosen = port == 0 ? FreePorts.next() : port;
      Keeper keeper = Keeper.start(cluster.command(chosen, durability, settings, log));
      Database superuser = new Database(chosen, "postgres", PostgresCluster.SUPERUSER, password);
      try {
        awaitReady(keeper, superuser, log);
      } catch (RuntimeException e) {
        keeper.close();
        throw e;
      }
      return new EmbeddedPostgres(keeper, superuser, temporary);
    }
  }
}
