package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Starting, stopping, killing and starting again, on one data directory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OnThisMachine
class LifecycleIT {
  private static final String ELECTION = "synthetic-kept";
  private final GeneratedElection election = new GeneratedElection(ELECTION, 7);
  private Path data;
  private Suite suite;
  private String before = "";

  @BeforeAll
  void start() throws Exception {
    data = Files.createTempDirectory("scrutin-lifecycle");
    suite = Suite.start(data, "--empty");
    var count = new Count(suite, ELECTION);
    count.open(election.definition(), Count.utf8(election.units()), false);
    count.sheets("admin", "nec", Count.utf8(election.sheets()), false);
    before = results();
  }

  @AfterAll
  void stop() throws Exception {
    suite.down();
    Suite.remove(data);
  }

  @Test
  @Order(1)
  void anEmptySuiteHasNoCase() {
    suite.anonymous().get(Count.ELECTIONS + "/kh-2013").then().statusCode(404);
  }

  @Test
  @Order(2)
  void aSecondStartOnTheSameDataIsRefusedAndDisturbsNothing() throws Exception {
    // When
    Deploy.Result second =
        Deploy.run("up", "--detach", "--empty", "--port", "0", "--data", data.toString());

    // Then
    assertThat(second.status()).as(second.output()).isNotZero();
    assertThat(second.output()).doesNotContain("Exception", "\tat ");
    assertThat(results()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void aPortThatIsTakenIsRefusedWithASentence() throws Exception {
    // Given
    Path other = Files.createTempDirectory("scrutin-taken");
    String taken = suite.gateway().replaceAll(".*:", "");

    // When
    Deploy.Result refused =
        Deploy.run("up", "--detach", "--empty", "--port", taken, "--data", other.toString());

    // Then
    assertThat(refused.status()).as(refused.output()).isNotZero();
    assertThat(refused.output()).contains(taken).doesNotContain("Exception", "\tat ");
    Suite.remove(other);
  }

  @Test
  @Order(4)
  void tokensForScriptsComeFromDeployToken() throws Exception {
    // When
    Deploy.Result token = Deploy.run("token", "admin", "--data", data.toString());

    // Then
    assertThat(token.status()).as(token.output()).isZero();
    suite
        .withToken(token.output().strip())
        .contentType("application/json")
        .body("{}")
        .post(Count.ELECTIONS)
        .then()
        .statusCode(422);
  }

  @Test
  @Order(5)
  void nobodyWithoutANameGetsAToken() throws Exception {
    // When
    Deploy.Result token = Deploy.run("token", "somebody", "--data", data.toString());

    // Then
    assertThat(token.status()).isNotZero();
    assertThat(token.output()).doesNotContain("eyJ");
  }

  @Test
  @Order(6)
  void stoppedAndStartedAgainItHasEverything() throws Exception {
    // Given
    String token = suite.token("supervisor");
    String port = suite.gateway().replaceAll(".*:", "");
    List<Long> old = pids();
    suite.down();
    boolean anyAlive = old.stream().anyMatch(LifecycleIT::isAlive);

    // When
    // The same port, since a token names its issuer by address.
    suite = Suite.start(data, "--empty", "--port", port);

    // Then
    assertThat(anyAlive).isFalse();
    assertThat(results()).isEqualTo(before);
    suite.withToken(token).get(Count.ELECTIONS + "/" + ELECTION).then().statusCode(200);
    new Count(suite, ELECTION)
        .sheets(
            "admin",
            "nec",
            Count.utf8(GeneratedElection.header() + "X-0-0,500,100,0,0,100,100,0,0,0,0,0\n"),
            false);
    before = results();
  }

  @Test
  @Deep
  @Order(7)
  void aKilledLauncherLeavesNoChildAndNothingIsLost() throws Exception {
    // Given
    List<Long> children = pids();
    ProcessHandle launcher = suite.launcher();

    // When
    launcher.destroyForcibly();

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(children).noneMatch(LifecycleIT::isAlive));
    suite = Suite.start(data, "--empty");
    assertThat(results()).isEqualTo(before);
  }

  private List<Long> pids() {
    return suite.processes().stream().map(process -> process.get("pid").asLong()).toList();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private String results() {
    return suite
        .anonymous()
        .get(Count.ELECTIONS + "/" + ELECTION + "/tallies/nec/results")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
