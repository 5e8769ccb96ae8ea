package org.scrutin.results.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.postTally;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.ClaimDecided;
import org.scrutin.contracts.ClaimTarget;
import org.scrutin.contracts.ClaimWithdrawn;
import org.scrutin.contracts.Filer;
import org.scrutin.contracts.testing.EventSchemas;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.testing.Owner;
import org.scrutin.platform.store.testing.TestPublisher;
import org.scrutin.results.ServiceTest;

/** From an admitted claim to its assessment, over the broker and back. */
@ServiceTest
class AssessmentLoopTest {
  private static final String PARKED = "/api/v1/operations/parked-assessments";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final OffsetDateTime WHEN = OffsetDateTime.parse("2024-03-12T10:00:00Z");

  private final Sql sql;
  private final TestPublisher claims = new TestPublisher(TestEnvironment.kafka(), "claims");

  @Inject
  AssessmentLoopTest(DataSource database) {
    this.sql = new Sql(database);
  }

  @AfterEach
  void close() {
    claims.close();
  }

  @Test
  void excludedVotersAreSetAgainstTheMargin() {
    // Given: 501 ballots for C give it A's fifth seat; 500 would tie
    SyntheticCount count = counted();
    String ref = ref(count);

    // When
    admit(ref, 1, claim(ref, count, List.of(), excluded("X-1", 500)));
    admit(ref, 2, claim(ref, count, List.of(), excluded("X-1", 501)));

    // Then: the first may have been overtaken by the second
    JsonNode answer = last(ref, one -> "501".equals(row(one).path("excluded").asText()));
    assertThat(answer.path("computable").booleanValue()).isTrue();
    assertThat(answer.path("revision").longValue()).isEqualTo(3);
    assertThat(answer.path("notice").textValue()).isEqualTo(ClaimAssessed.NOTICE);
    assertThat(answer.path("suppliedBy").textValue()).isEqualTo("Party C");
    assertThat(answer.path("premise").textValue()).startsWith("Untested:").contains("enumerated");
    assertThat(answer.at("/worstCase/couldChange").booleanValue()).isTrue();
    assertThat(row(answer).path("unit").textValue()).isEqualTo("X-1");
    assertThat(row(answer).path("margin").longValue()).isEqualTo(501);
    assertThat(row(answer).path("from").textValue()).isEqualTo("A");
    assertThat(row(answer).path("to").textValue()).isEqualTo("C");
    assertThat(row(answer).path("via").textValue()).isEqualTo("pair");
  }

  @Test
  void voidBallotsAreAtMostThoseOfAListInTheStation() {
    // Given: removing 1,001 of B's moves a seat, and B has 2,400 in X-1-2, C 600
    SyntheticCount count = counted();
    String enough = ref(count);
    String tooMany = ref(count);

    // When
    admit(enough, 1, claim(enough, count, List.of(), voided("X-1-2", 1_001, null)));
    admit(tooMany, 1, claim(tooMany, count, List.of(), voided("X-1-2", 1_001, "C")));

    // Then
    JsonNode moved = last(enough, one -> true);
    assertThat(moved.at("/worstCase/couldChange").booleanValue()).isTrue();
    assertThat(row(moved).path("from").textValue()).isEqualTo("B");
    assertThat(row(moved).path("margin").longValue()).isEqualTo(1_001);
    JsonNode refused = last(tooMany, one -> true);
    assertThat(refused.path("computable").booleanValue()).isFalse();
    assertThat(refused.path("reason").textValue())
        .isEqualTo(
            "not computable: of X-1-2 more ballots are alleged void (1001) than were counted there"
                + " (600)");
    assertThat(refused.at("/reasonSentence/code").textValue()).isEqualTo("more-than-counted");
  }

  @Test
  void whatTheRegisterOnceTookAndNobodyCanAddUpIsNotComputed() {
    // Given: dockets of before a limit was set, and before overlapping numbers were refused
    SyntheticCount count = counted();
    String large = ref(count);
    String overlapping = ref(count);

    // When
    admit(large, 1, claim(large, count, List.of(), excluded("X-1", 9_007_199_254_740_991L)));
    admit(
        overlapping,
        1,
        claim(overlapping, count, List.of(), excluded("X-1", 100), excluded("X-1-2", 100)));

    // Then
    JsonNode tooLarge = last(large, one -> true);
    assertThat(tooLarge.path("computable").booleanValue()).isFalse();
    assertThat(tooLarge.at("/reasonSentence/code").textValue()).isEqualTo("too-large");
    JsonNode twice = last(overlapping, one -> true);
    assertThat(twice.path("computable").booleanValue()).isFalse();
    assertThat(twice.at("/reasonSentence/code").textValue()).isEqualTo("overlapping");
    assertThat(twice.at("/reasonSentence/arguments").toString()).isEqualTo("[\"X-1\",\"X-1-2\"]");
  }

  @Test
  void whatFailsAgainAndAgainIsParkedUntilAnOperatorRetriesIt() throws Exception {
    // Given: a claim that is none, as after an error of a migration
    String ref = "BROKEN-" + UUID.randomUUID();
    Owner.execute(
        "insert into assessment_scope (claim, election, tally, scope, admission)"
            + " values ('%s', 'x', 'nec', '{}', 1)".formatted(ref));

    // When
    Map<String, Object> parked = await().until(() -> parked(ref), Objects::nonNull);

    // Then
    assertThat(parked.get("failure").toString()).contains("the fact holds no admitted claim");
    admin().post(PARKED + "/" + ref + "/retry").then().statusCode(204);
    Object since = parked.get("since");
    await().until(() -> parked(ref), again -> again != null && !again.get("since").equals(since));
    Owner.execute("delete from assessment_scope where claim = '%s'".formatted(ref));
    admin().post(PARKED + "/" + ref + "/retry").then().statusCode(404);
    given().get(PARKED).then().statusCode(401);
  }

  private static @Nullable Map<String, Object> parked(String ref) {
    return admin()
        .get(PARKED)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("items.find { it.claim == '%s' }".formatted(ref));
  }

  @Test
  void annulmentIsAllocatedAnewAndVotingAgainIsBounded() {
    // Given: without X-1-2 the votes are 6,000 / 3,600 / 900, the same proportions
    SyntheticCount count = counted();
    String ref = ref(count);

    // When
    admit(ref, 1, claim(ref, count, List.of(new ClaimAdmitted.AnnulledUnit("X-1-2"))));

    // Then
    JsonNode answer = last(ref, one -> true);
    assertThat(answer.at("/worstCase/couldChange").booleanValue()).isFalse();
    assertThat(row(answer).path("annulled").longValue()).isEqualTo(7_000);
    assertThat(row(answer).at("/rerun/registered").longValue()).isEqualTo(9_000);
    assertThat(row(answer).at("/rerun/couldChange").booleanValue()).isTrue();
  }

  @Test
  void aNumberForTheCountryIsAppliedToEachConstituencyAlone() {
    // Given
    SyntheticCount count = counted();
    String ref = ref(count);

    // When
    admit(ref, 1, claim(ref, count, List.of(), excluded("X", 100)));

    // Then
    JsonNode answer = last(ref, one -> true);
    assertThat(answer.at("/worstCase/constituencies")).hasSize(2);
    assertThat(answer.at("/worstCase/note").textValue())
        .contains("applied whole to each of them, taken alone", "3 of 3 stations");
  }

  @Test
  void whereATierHangsOnAllConstituenciesNoWorstCaseIsMadeUp() {
    // Given
    SyntheticCount count = new SyntheticCount("\"levelling\":{\"method\":\"dhondt\",\"seats\":2},");
    count.count(SyntheticCount.FIRST, SyntheticCount.SECOND, SyntheticCount.THIRD);
    String ref = ref(count);

    // When
    admit(ref, 1, claim(ref, count, List.of(), excluded("X-1", 501)));

    // Then
    JsonNode answer = last(ref, one -> true);
    assertThat(answer.path("computable").booleanValue()).isFalse();
    assertThat(answer.path("reason").textValue())
        .startsWith("not computable: no worst case is known where a national tier");
  }

  @Test
  void declaredSeatsAloneAreNotVotes() {
    // Given
    SyntheticCount count = new SyntheticCount();
    count.declareSeats();
    String ref = ref(count);

    // When
    admit(ref, 1, claim(ref, count, List.of(), excluded("X", 1_300_000)));

    // Then
    JsonNode answer = last(ref, one -> one.path("revision").longValue() == 1);
    assertThat(answer.path("computable").booleanValue()).isFalse();
    assertThat(answer.path("reason").textValue())
        .isEqualTo("not computable: no votes published for this unit");
    assertThat(answer.has("worstCase")).isFalse();
  }

  @Test
  void anElectionThatNobodyKnowsIsSaidToBeUnknown() {
    // Given
    String ref = "NOWHERE-" + "%04d".formatted(NUMBER.incrementAndGet());
    ClaimAdmitted claim = claim(ref, "nowhere-at-all", List.of(), List.of(excluded("X", 5)));

    // When
    admit(ref, 1, claim);

    // Then
    JsonNode answer = last(ref, one -> true);
    assertThat(answer.path("computable").booleanValue()).isFalse();
    assertThat(answer.path("reason").textValue()).contains("nowhere-at-all");
  }

  @Test
  void aClosedTallyIsNotSpokenOfUntilItIsPublished() {
    // Given
    SyntheticCount count = new SyntheticCount();
    postTally(agent(count.code, "B"), count.code, "ours", "party", "B").then().statusCode(201);
    String ref = ref(count);
    ClaimAdmitted onTheirs =
        new ClaimAdmitted(
            ref,
            count.code,
            new Filer("party", "Party C"),
            new ClaimTarget("ours", null, List.of("X-1"), List.of()),
            null,
            List.of(excluded("X-1", 1)),
            null,
            null,
            WHEN);
    admit(ref, 1, onTheirs);
    JsonNode closed = last(ref, one -> true);

    // When
    agent(count.code, "B")
        .post(ELECTIONS + "/" + count.code + "/tallies/ours/publication")
        .then()
        .statusCode(200);

    // Then
    assertThat(closed.path("reason").textValue())
        .isEqualTo("not computable: no tally ours is published");
    assertThat(last(ref, one -> one.path("revision").longValue() == 1).path("reason").textValue())
        .isEqualTo(ClaimAssessed.NO_VOTES);
  }

  @Test
  void anAnswerIsGivenOnceAndAgainWhenItChangesOrIsReleased() {
    // Given: one station is counted; 100 voters change nothing there, sent twice
    SyntheticCount count = new SyntheticCount();
    count.count(SyntheticCount.FIRST);
    String ref = ref(count);
    SignedEvent admitted =
        TestPublisher.sign(
            TestPublisher.event(
                ref, 1, ClaimAdmitted.TYPE, claim(ref, count, List.of(), excluded("X-1", 100))));
    claims.send(admitted);
    claims.send(admitted);
    last(ref, one -> true);

    // When
    count.count(SyntheticCount.SECOND);
    await().atMost(WAIT).until(() -> assessments(ref) == 2);
    int unchanged = answers(ref).size();
    count.release(2);
    await().atMost(WAIT).until(() -> answers(ref).size() == 2);
    count.count("X-1-1,12000,10500,,0,10500,6000,3590,910\n", SyntheticCount.THIRD);
    await().atMost(WAIT).until(() -> assessments(ref) == 3);

    // Then
    assertThat(unchanged).isEqualTo(1);
    assertThat(answers(ref))
        .extracting(one -> one.path("revision").longValue())
        .containsExactly(1L, 2L);
  }

  @Test
  void aClaimWithdrawnOrDecidedIsNotAssessedAgain() {
    // Given
    SyntheticCount count = new SyntheticCount();
    count.count(SyntheticCount.FIRST);
    String withdrawn = ref(count);
    String decided = ref(count);
    String open = ref(count);
    for (String ref : List.of(withdrawn, decided, open)) {
      admit(ref, 1, claim(ref, count, List.of(), excluded("X-1", 100)));
      last(ref, one -> true);
    }
    claims.send(withdrawn, 2, ClaimWithdrawn.TYPE, new ClaimWithdrawn(withdrawn, count.code, WHEN));
    claims.send(
        decided,
        2,
        ClaimDecided.TYPE,
        new ClaimDecided(decided, count.code, "dismissed", "Board", true, List.of(), WHEN));
    await()
        .atMost(WAIT)
        .until(
            () ->
                number(
                        "select count(*) from assessment_scope where closed is not null and claim"
                            + " in (?, ?)",
                        withdrawn,
                        decided)
                    == 2);

    // When
    count.count(SyntheticCount.SECOND);
    await().atMost(WAIT).until(() -> assessments(open) == 2);

    // Then
    assertThat(assessments(withdrawn)).isEqualTo(1);
    assertThat(assessments(decided)).isEqualTo(1);
  }

  private static final Duration WAIT = Duration.ofSeconds(60);

  private static SyntheticCount counted() {
    SyntheticCount count = new SyntheticCount();
    count.count(SyntheticCount.FIRST, SyntheticCount.SECOND, SyntheticCount.THIRD);
    return count;
  }

  private static String ref(SyntheticCount count) {
    return count.code.toUpperCase(Locale.ROOT) + "-%04d".formatted(NUMBER.incrementAndGet());
  }

  private void admit(String ref, long version, ClaimAdmitted claim) {
    claims.send(ref, version, ClaimAdmitted.TYPE, claim);
  }

  private static ClaimAdmitted claim(
      String ref,
      SyntheticCount count,
      List<ClaimAdmitted.AnnulledUnit> annul,
      AffectedVotes... votes) {
    return claim(ref, count.code, annul, List.of(votes));
  }

  private static ClaimAdmitted claim(
      String ref,
      String election,
      List<ClaimAdmitted.AnnulledUnit> annul,
      List<AffectedVotes> votes) {
    return new ClaimAdmitted(
        ref,
        election,
        new Filer("party", "Party C"),
        new ClaimTarget("nec", null, List.of("X"), List.of()),
        annul.isEmpty() ? null : annul,
        votes,
        null,
        null,
        WHEN);
  }

  private static AffectedVotes excluded(String unit, long voters) {
    return new AffectedVotes(unit, voters, null, null, "enumerated", null, null, null);
  }

  private static AffectedVotes voided(String unit, long ballots, String list) {
    return new AffectedVotes(unit, null, ballots, list, "enumerated", null, null, null);
  }

  private static JsonNode row(JsonNode answer) {
    return answer.at("/worstCase/constituencies/0");
  }

  /** The last answer, once there is one of that kind; each keeps to the schema. */
  private static JsonNode last(String ref, Predicate<JsonNode> wanted) {
    JsonNode last =
        await()
            .atMost(WAIT)
            .until(() -> answers(ref), all -> !all.isEmpty() && wanted.test(all.getLast()))
            .getLast();
    assertThat(EventSchemas.errors(ClaimAssessed.TYPE, last)).isEmpty();
    return last;
  }

  private static List<JsonNode> answers(String ref) {
    return ResultsTopic.of(TestEnvironment.kafka(), ref);
  }

  private long assessments(String ref) {
    return number("select count(*) from assessment where claim = ?", ref);
  }

  private long number(String query, Object... parameters) {
    return sql.one(query, row -> row.getLong(1), parameters).orElseThrow();
  }
}
