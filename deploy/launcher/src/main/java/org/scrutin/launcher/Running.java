package org.scrutin.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** Finds the suite that runs on a data folder. */
final class Running {
  private Running() {}

  /**
   * @throws Failure if none does
   */
  static Run on(Path data) throws IOException {
    if (!FolderLock.held(data)) {
      throw new Failure("No suite is running on the data in " + data + ".");
    }
    return RunFile.in(data)
        .read()
        .orElseThrow(() -> new Failure("The suite on " + data + " has only just been started."));
  }
}
