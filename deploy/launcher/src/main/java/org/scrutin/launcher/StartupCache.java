package org.scrutin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Classes and profiles of a service as its JVM had them in an earlier run, with which it starts
 * faster (JEP 483, 514 and 515).
 *
 * @param folder of the caches
 * @param service whose it is
 * @param digest of all that it was made with: JDK 25 does not notice that a jar has changed
 */
record StartupCache(Path folder, String service, String digest) {
  /** From when its JVM is told to end until it is written. */
  static final int SECONDS_TO_WRITE = 120;

  private static final String OPTION = "-XX:AOTCache=";

  /**
   * The cache of a service, whether or not it has been made.
   *
   * @param folder of the caches
   * @param jar that is run, in the folder of all that belongs to it
   * @param options of its JVM: another collector, for one, cannot use the cache
   */
  static StartupCache of(Path folder, String service, Path jar, List<String> options) {
    return new StartupCache(folder, service, digest(jar, options));
  }

  boolean exists() {
    return Files.exists(file());
  }

  /** Options of a JVM that uses it, or that makes it for the next one. */
  List<String> options(StartupCacheMode mode) {
    return switch (mode) {
      case OFF -> List.of();
      case USE -> exists() ? List.of(OPTION + file()) : List.of();
      case MAKE -> List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot*=off");
    };
  }

  /** Whether the process is started with its cache. */
  static boolean starts(Part part) {
    return part.command().command().stream().anyMatch(option -> option.startsWith(OPTION));
  }

  /** Puts it into its place when its JVM has ended, and takes those away that it succeeds. */
  boolean keep() {
    try {
      if (!Files.exists(unfinished())) {
        return false;
      }
      Files.move(unfinished(), file(), StandardCopyOption.ATOMIC_MOVE);
      try (Stream<Path> others = Files.list(folder)) {
        for (Path other : others.filter(this::succeeds).toList()) {
          Files.delete(other);
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean succeeds(Path other) {
    return !other.equals(file()) && other.getFileName().toString().startsWith(service + "-");
  }

  private Path file() {
    return folder.resolve(service + "-" + digest + ".aot");
  }

  /** Of this process: two suites that start from one folder do not write one file. */
  private Path unfinished() {
    return folder.resolve(service + "-" + digest + "." + ProcessHandle.current().pid());
  }

  private static String digest(Path jar, List<String> options) {
    try (Stream<Path> files = Files.walk(jar.toAbsolutePath().getParent())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, String.valueOf(System.getProperty("java.home")));
      add(digest, String.valueOf(System.getProperty("java.vm.version")));
      options.forEach(option -> add(digest, option));
      for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
        add(digest, String.valueOf(System.getenv(variable)));
      }
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        add(digest, each.toString());
        add(digest, Long.toString(Files.size(each)));
        add(digest, Files.getLastModifiedTime(each).toString());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
