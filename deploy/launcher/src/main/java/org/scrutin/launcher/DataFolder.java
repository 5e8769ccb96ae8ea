package org.scrutin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with a suite's data, held by one launcher at a time.
 *
 * <p>The file {@code layout} is the first thing written into an empty folder and says that the rest
 * is ours. Each later part (secrets, database, broker) is made beside its place and renamed, or
 * made so that making it again is harmless; so a first start that was interrupted is completed by
 * the next, and nothing is ever removed but what was left unfinished.
 */
final class DataFolder implements AutoCloseable {
  private static final String LAYOUT = "scrutin data 1\n";
  private static final Set<String> BEFORE_LAYOUT = Set.of("lock", "logs");

  private final Path root;
  private final FolderLock lock;

  private DataFolder(Path root, FolderLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it where there is none.
   *
   * @throws Failure if it is in use, holds something else, or has another version's layout
   */
  static DataFolder open(Path root) {
    try {
      if (Files.exists(root) && !Files.isDirectory(root)) {
        throw new Failure(root + " is a file: --data needs a folder.");
      }
      Files.createDirectories(root);
      refuseForeign(root);
      FolderLock lock = FolderLock.take(root).orElseThrow(() -> inUse(root));
      try {
        if (!Files.exists(root.resolve("layout"))) {
          OwnerOnly.write(root.resolve("layout"), LAYOUT);
        }
        Files.createDirectories(root.resolve("logs"));
        OwnerOnly.folder(root.resolve("secrets"));
        return new DataFolder(root, lock);
      } catch (IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Failure("The folder " + root + " cannot be used: " + e, e);
    }
  }

  private static void refuseForeign(Path root) throws IOException {
    Path layout = root.resolve("layout");
    if (Files.exists(layout)) {
      if (!Files.readString(layout).equals(LAYOUT)) {
        throw new Failure(
            "The data in "
                + root
                + " was written by another version of Scrutin. Nothing was changed: use that"
                + " version, or choose another folder with --data.");
      }
      return;
    }
    try (Stream<Path> entries = Files.list(root)) {
      entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !BEFORE_LAYOUT.contains(name) && !name.startsWith(".unfinished"))
          .findAny()
          .ifPresent(
              name -> {
                throw new Failure(
                    "The folder "
                        + root
                        + " holds files that are not Scrutin's, such as '"
                        + name
                        + "'. Choose an empty folder with --data.");
              });
    }
  }

  private static Failure inUse(Path root) {
    String where = RunFile.in(root).read().map(run -> ", at " + run.gateway()).orElse("");
    return new Failure(
        "A suite is running on the data in "
            + root
            + where
            + ". Stop it with deploy/down --data "
            + root
            + ", or choose another folder with --data.");
  }

  Path root() {
    return root;
  }

  Path path(String name) {
    return root.resolve(name);
  }

  Path log(String process) {
    return root.resolve("logs").resolve(process + ".log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new Failure("The lock of " + root + " could not be given back.", e);
    }
  }
}
