package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Facts that are written while the other service is down arrive when it is back: once, in order. It
 * is down by standing still and being killed then, so that the suite around it runs on meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OnThisMachine
@Deep
class OutageIT {
  private static final String ELECTION = "synthetic-outage";
  private static final int CORRECTIONS = 5;
  private static final String APPLIED =
      "select version from inbox where topic = ? and key = ? order by applied_at, version";
  private static final String SENT = "select version from outbox_head where topic = ? and key = ?";
  private static final String WAITING = "select key from outbox";
  private static final String PARKED = "select key || ' ' || detail from inbox_parked_stream";

  private final GeneratedElection election = new GeneratedElection(ELECTION, 7);
  private Path data;
  private Suite suite;

  @BeforeAll
  void start() throws Exception {
    data = Files.createTempDirectory("scrutin-outage");
    suite = Suite.start(data, "--empty");
  }

  @AfterAll
  void stop() throws Exception {
    suite.down();
    Suite.remove(data);
  }

  @Test
  @Order(1)
  void theDisputeHearsOfACountThatWentOnWithoutIt() throws Exception {
    // Given
    suite.freeze("claims-service");
    var count = new Count(suite, ELECTION);
    count.open(election.definition(), Count.utf8(election.units()), false);
    count.sheets("admin", "nec", Count.utf8(election.sheets()), false);
    for (int i = 1; i <= CORRECTIONS; i++) {
      count.sheets("admin", "nec", Count.utf8(corrected(i)), false);
    }

    // When
    killAndRestart("claims-service");

    // Then
    assertArrived("results", ELECTION, "claims");
    assertArrived("results", ELECTION + "/nec", "claims");
    String heard =
        "select revision || ' ' || (select count(*) from known_unit where election = 'E')"
            + " from known_tally where election = 'E' and code = 'nec'";
    assertThat(new ServiceDatabase(suite, "claims").lines(heard.replace("E", ELECTION)))
        .containsExactly((election.stations() + CORRECTIONS) + " " + (1 + 3 + election.stations()));
  }

  @Test
  @Order(2)
  void theCountHearsOfADisputeThatWentOnWithoutIt() throws Exception {
    // Given
    var dispute = new Dispute(suite);
    suite.freeze("results-service");
    List<String> refs = List.of(file(dispute), file(dispute), file(dispute));
    refs.forEach(dispute::admit);
    dispute.enter("citizen", refs.getLast(), "{\"type\":\"withdrawn\"}").then().statusCode(201);

    // When
    killAndRestart("results-service");

    // Then
    for (String ref : refs) {
      assertArrived("claims", ref, "results");
    }
    var after = new Dispute(suite);
    for (String ref : refs.subList(0, 2)) {
      assertThat(after.materiality(ref).getLong("revision"))
          .isEqualTo(election.stations() + CORRECTIONS);
      assertArrived("results", ref, "claims");
    }
    assertThat(suite.anonymous().get(Dispute.CLAIMS + "/" + refs.getLast() + "/materiality"))
        .returns(404, answer -> answer.statusCode());
  }

  private static String corrected(int votes) {
    return GeneratedElection.header()
        + "X-0-0,500,%d,0,0,%d,%d,0,0,0,0,0\n".formatted(votes, votes, votes);
  }

  private static String file(Dispute dispute) {
    return dispute.file(
        """
        {"election":"%s","kind":"complaint","ground":"count","respondent":"Authority",
         "target":{"tally":"nec","units":["X-0"],"figures":["votes"]},
         "votesAffected":[{"unit":"X-0","excluded":3,"basis":"enumerated"}],
         "statement":{"en":"Synthetic claim of a test."}}
        """
            .formatted(ELECTION));
  }

  private void killAndRestart(String process) throws Exception {
    suite.kill(process);
    suite = Suite.start(data, "--empty");
  }

  /** All that was sent of a stream is applied at the other side, each once and in its order. */
  private void assertArrived(String topic, String key, String to) throws Exception {
    var sender = new ServiceDatabase(suite, topic);
    var receiver = new ServiceDatabase(suite, to);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              assertThat(sender.lines(WAITING)).doesNotContain(key);
              assertThat(receiver.lines(APPLIED, topic, key))
                  .isNotEmpty()
                  .endsWith(sender.lines(SENT, topic, key).getFirst());
            });
    List<String> applied = receiver.lines(APPLIED, topic, key);
    assertThat(applied)
        .isEqualTo(LongStream.rangeClosed(1, applied.size()).mapToObj(String::valueOf).toList());
    assertThat(receiver.lines(PARKED)).isEmpty();
  }
}
