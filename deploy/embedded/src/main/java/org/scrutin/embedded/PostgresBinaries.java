package org.scrutin.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked once from the class path into the user's cache.
 */
final class PostgresBinaries {
  private static final String VERSION = "18.6";

  private PostgresBinaries() {}

  /** The folder that holds {@code bin/initdb} and {@code bin/postgres}. */
  static synchronized Path home() {
    String archive = "postgres-" + system() + "-" + processor() + ".txz";
    Path home = cache().resolve(archive.replace("postgres-", "postgresql-" + VERSION + "-"));
    if (Files.isDirectory(home)) {
      return home;
    }
    try {
      Files.createDirectories(home.getParent());
      Path unpacked = Files.createTempDirectory(home.getParent(), "unpack");
      unpack(archive, unpacked);
      try {
        // The rename is the only step that others see: a folder of that name is complete.
        Files.move(unpacked, home);
      } catch (IOException e) {
        Folders.remove(unpacked);
        if (!Files.isDirectory(home)) {
          throw e;
        }
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack PostgreSQL into " + home, e);
    }
  }

  private static void unpack(String archive, Path into) throws IOException {
    InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (resource == null) {
      throw new IOException("no PostgreSQL for this machine on the class path: " + archive);
    }
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException(
              "an entry of " + archive + " leaves its folder: " + entry.getName());
        }
        write(tar, entry, target);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(tar, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static Path cache() {
    Map<String, String> env = System.getenv();
    String home = env.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
    return Path.of(home, "scrutin");
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return "darwin";
    }
    if (name.contains("linux")) {
      return "linux";
    }
    throw new IllegalStateException(
        "PostgreSQL is bundled for Linux and macOS only, not for " + name + "; on Windows use WSL");
  }

  private static String processor() {
    return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64", "x64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other ->
          throw new IllegalStateException(
              "PostgreSQL is bundled for amd64 and arm64 only, not for " + other);
    };
  }
}
