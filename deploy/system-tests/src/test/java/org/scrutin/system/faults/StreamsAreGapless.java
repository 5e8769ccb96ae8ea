package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.system.ServiceDatabase;

/**
 * On the broker each stream begins with 1, no version is missing or overtaken, and a version that
 * came twice is the same fact.
 */
final class StreamsAreGapless implements Invariant {
  @Override
  public void check(Evidence evidence) {
    // Again, if a heartbeat was published between the two looks.
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              check(evidence.topics().facts("results"), heads(evidence.results(), "results"));
              check(evidence.topics().facts("claims"), heads(evidence.claims(), "claims"));
            });
  }

  private static Map<String, Long> heads(ServiceDatabase publisher, String topic) {
    Map<String, Long> heads = new HashMap<>();
    publisher
        .lines("select version || ' ' || key from outbox_head where topic = ?", topic)
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              heads.put(line.substring(space + 1), Long.valueOf(line.substring(0, space)));
            });
    return heads;
  }

  private static void check(List<Topics.Fact> facts, Map<String, Long> heads) {
    Map<String, Map<Long, String>> streams = new LinkedHashMap<>();
    for (Topics.Fact fact : facts) {
      Map<Long, String> ids = streams.computeIfAbsent(fact.key(), key -> new LinkedHashMap<>());
      String known = ids.putIfAbsent(fact.version(), fact.id());
      if (known == null) {
        assertThat(fact.version()).as("next of %s", fact.key()).isEqualTo(ids.size());
      } else {
        assertThat(fact.id()).as("%s, version %d", fact.key(), fact.version()).isEqualTo(known);
      }
    }
    Map<String, Long> sent = new HashMap<>();
    streams.forEach((key, ids) -> sent.put(key, (long) ids.size()));
    assertThat(sent).isEqualTo(heads);
  }
}
