package org.scrutin.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command: which suite is meant, by the folder of its data, and help. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "folder with the suite's data, kept between runs (default: in the build folder)")
  @Nullable Path data;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  Path folder() {
    Path chosen = data == null ? Installation.here().defaultData() : data;
    return chosen.toAbsolutePath().normalize();
  }

  /** What repeats the choice on a command line, or nothing for the default. */
  String repeated() {
    return data == null ? "" : " --data " + data;
  }
}
