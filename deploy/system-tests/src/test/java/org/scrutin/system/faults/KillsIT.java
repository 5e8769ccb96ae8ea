package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.system.OnThisMachine;

/**
 * Any process dies at any moment, and nothing that was acknowledged is lost or doubled. {@code
 * -Dscrutin.faults.seed=N} repeats a round, {@code -Dscrutin.faults.kills=N} makes it longer.
 */
@OnThisMachine
class KillsIT {
  private static final int KILLS_EACH_ROUND = 20;

  private final RunningSuite suite = RunningSuite.shared();
  private final long seed = Long.getLong("scrutin.faults.seed", 20_130_728);

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void theDatabaseIsDurable(String setting) {
    assertThat(new Sql(suite, "results").lines("show " + setting)).containsExactly("on");
  }

  @Test
  void nothingIsLostOrDoubled() throws IOException {
    // Given
    boolean deep = Boolean.getBoolean("scrutin.deep");
    int kills = Integer.getInteger("scrutin.faults.kills", deep ? 220 : 7);
    Path summary = Path.of("target", "faults.txt");
    Files.deleteIfExists(summary);

    // When
    for (int done = 0; done < kills; done += KILLS_EACH_ROUND) {
      int now = Math.min(KILLS_EACH_ROUND, kills - done);
      String report = new Round(suite, seed + done / KILLS_EACH_ROUND, now).run().toString();

      // Then: no round has failed
      System.out.println(report);
      Files.writeString(
          summary, report + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    assertThat(summary).isNotEmptyFile();
  }
}
