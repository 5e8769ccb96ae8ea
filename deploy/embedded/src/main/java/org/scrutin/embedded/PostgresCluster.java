package org.scrutin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL data directory: made once, with SCRAM for every connection from its first start on.
 *
 * @param data the data directory
 */
public record PostgresCluster(Path data) {
  public static final String SUPERUSER = "postgres";

  /**
   * Makes the data directory unless it is there. It is built beside its place and renamed, so that
   * a directory of that name is complete and one that was interrupted is begun again.
   *
   * @param log where initdb's output is appended
   */
  public static PostgresCluster prepare(Path data, String superuserPassword, Path log) {
    if (Files.isDirectory(data)) {
      return new PostgresCluster(data);
    }
    Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    Path password = data.resolveSibling(data.getFileName() + ".password");
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      Folders.remove(unfinished);
      Files.deleteIfExists(password);
      Files.createFile(
          password,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(password, superuserPassword);
      initialize(unfinished, password, log);
      Files.move(unfinished, data);
      return new PostgresCluster(data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set up PostgreSQL in " + data, e);
    } finally {
      password.toFile().delete();
    }
  }

  private static void initialize(Path data, Path password, Path log) throws IOException {
    List<String> command = program("initdb");
    command.addAll(List.of("-D", data.toString(), "-U", SUPERUSER, "--pwfile=" + password));
    command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    int status = builder.start().onExit().join().exitValue();
    if (status != 0) {
      throw new IOException("initdb ended with status " + status + ", see " + log);
    }
  }

  /**
   * The server's command line; it listens on 127.0.0.1 only and stops fast on INT.
   *
   * @param settings further settings, which win over those of {@code durability}
   */
  public ChildCommand command(
      int port, Durability durability, Map<String, String> settings, Path log) {
    List<String> command = program("postgres");
    command.addAll(List.of("-D", data.toAbsolutePath().toString(), "-p", Integer.toString(port)));
    setting(command, "listen_addresses", "127.0.0.1");
    setting(command, "unix_socket_directories", "");
    setting(command, "max_connections", "200");
    setting(command, "scram_iterations", SCRAM_ITERATIONS);
    durability.postgresSettings().forEach((name, value) -> setting(command, name, value));
    settings.forEach((name, value) -> setting(command, name, value));
    return new ChildCommand(command, Map.of("LC_ALL", "C"), log, "INT", 30);
  }

  // Iterations make guessing a password dear. These are of random letters and digits (Passwords),
  // and
  // each login of a service that starts would compute 4,096 hashes before they are compiled.
  private static final String SCRAM_ITERATIONS = "64";

  private static void setting(List<String> command, String name, String value) {
    command.addAll(List.of("-c", name + "=" + value));
  }

  private static List<String> program(String name) {
    List<String> command = new ArrayList<>();
    // PostgreSQL refuses to run as root. In a user namespace without a mapping root is nobody, and
    // its files are nobody's too.
    if (SUPERUSER_ID.equals(userId()) && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
      command.addAll(List.of("/usr/bin/unshare", "-U"));
    }
    command.add(PostgresBinaries.home().resolve("bin").resolve(name).toString());
    return command;
  }

  private static final String SUPERUSER_ID = "0";

  private static String userId() {
    try {
      return String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "root".equals(System.getProperty("user.name")) ? SUPERUSER_ID : "";
    }
  }
}
