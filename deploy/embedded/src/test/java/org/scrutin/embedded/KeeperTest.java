package org.scrutin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeeperTest {
  @TempDir Path folder;

  @Test
  void closingThePipeStopsTheChild() {
    // Given
    Keeper keeper = Keeper.start(shell("exec sleep 1000", 5));
    ProcessHandle child = ProcessHandle.of(keeper.pid()).orElseThrow();
    // When
    keeper.close();
    // Then
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aChildThatIgnoresTheSignalIsKilledAfterItsGrace() throws Exception {
    // Given
    Path ready = folder.resolve("ready");
    Keeper keeper =
        Keeper.start(shell("trap '' TERM; : > " + ready + "; while :; do sleep 0.2; done", 1));
    while (!Files.exists(ready)) {
      Thread.onSpinWait();
    }
    // When
    keeper.close();
    // Then
    assertThat(keeper.onExit().get()).isEqualTo(128 + 9);
  }

  @Test
  void theChildsEndIsTheKeepersEnd() throws Exception {
    // When
    Keeper keeper = Keeper.start(shell("echo last words; exit 7", 5));
    // Then
    assertThat(keeper.onExit().get(30, TimeUnit.SECONDS)).isEqualTo(7);
    assertThat(folder.resolve("log")).content().contains("last words");
  }

  @Test
  void aStarterThatIsKilledLeavesNoChild() throws Exception {
    // Given
    Process starter =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                folder.resolve("log").toString())
            .start();
    long child;
    try (var reader = starter.inputReader()) {
      child = Long.parseLong(reader.readLine());
      // When
      starter.destroyForcibly();
      // Then
      ProcessHandle.of(child)
          .ifPresent(handle -> handle.onExit().orTimeout(30, TimeUnit.SECONDS).join());
      assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  private ChildCommand shell(String script, int grace) {
    return new ChildCommand(
        List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("log"), "TERM", grace);
  }

  /** Starts one child, says its process id and waits to be killed. */
  static final class Starter {
    public static void main(String[] args) throws Exception {
      Keeper keeper =
          Keeper.start(ChildCommand.of(List.of("/bin/sleep", "1000"), Map.of(), Path.of(args[0])));
      System.out.println(keeper.pid());
      keeper.onExit().get();
    }
  }
}
