package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.system.Deep;
import org.scrutin.system.GeneratedElection;
import org.scrutin.system.OnThisMachine;
import org.scrutin.system.ServiceDatabase;
import org.scrutin.system.faults.Client.Answer;
import org.scrutin.system.faults.Client.Request;

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
    assertThat(new ServiceDatabase(suite, "results").lines("show " + setting))
        .containsExactly("on");
  }

  @Test
  void acceptedImportOutlivesTheDatabaseUnlessItSaidOtherwise() throws Exception {
    // Given: two imports that were accepted and cannot be counted yet
    suite.awaitWhole();
    Contest contest = Contest.open(new Client(suite.gateway()), "synthetic-durable", 17_000);
    List<String> stations = contest.stations();
    Answer small;
    Answer large;
    try (Connection holder = new ServiceDatabase(suite, "results").connect()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("select 1 from tally for no key update");
      small = accepted(contest, "admin", Contest.AUTHORITY, stations.subList(0, 3));
      large = accepted(contest, "agent-a", Contest.PARTY, stations);

      // When
      suite.kill("postgres");
    }
    suite.awaitWhole();

    // Then
    assertThat(small.body().has("durable")).isFalse();
    assertThat(Contest.state(contest.settled("admin", small))).isEqualTo("applied");
    assertThat(large.body().get("durable").asBoolean()).isFalse();
    assertThat(Contest.state(contest.settled("agent-a", large))).isEqualTo("interrupted");
    assertThat(contest.revision(Contest.PARTY)).isEqualTo(1);
  }

  private Answer accepted(Contest contest, String person, String tally, List<String> stations) {
    SplittableRandom random = new SplittableRandom(seed);
    String file =
        GeneratedElection.header()
            + stations.stream()
                .map(station -> Sheet.random(station, random).row())
                .collect(Collectors.joining());
    String path = contest.imports(tally);
    return contest.client().ask(Request.csv(person, "POST", path, file, "held")).expect(202);
  }

  @Test
  void nothingIsLostOrDoubled() throws IOException {
    // Given
    boolean deep = Boolean.getBoolean(Deep.PROPERTY);
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
