package org.scrutin.idp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"prod", "dev", "test", "local,prod", ""})
  void refusesToStartOutsideTheLocalProfile(String profile) throws Exception {
    // When
    Process process = start("-Dquarkus.profile=" + profile);
    // Then
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(process.errorReader().readLine()).contains("profile 'local' only");
    assertThat(folder.resolve("key.json")).doesNotExist();
  }

  @Test
  void startsInTheLocalProfileOnLoopback() throws Exception {
    // When
    Process process = start("-Dquarkus.profile=local");
    // Then
    try {
      assertThat(process.inputReader().readLine()).contains("Identity provider for");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private Process start(String profile) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            profile,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "0",
            "http://127.0.0.1:18080",
            folder.resolve("key.json").toString(),
            Files.writeString(folder.resolve("secret"), "only-for-tests").toString());
    builder.environment().remove("QUARKUS_PROFILE");
    return builder.start();
  }
}
