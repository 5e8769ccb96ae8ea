package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutin.client.ApiClient;
import org.scrutin.client.ApiException;
import org.scrutin.client.api.CalculatorApi;
import org.scrutin.client.api.ChronicleApi;
import org.scrutin.client.api.ClaimsApi;
import org.scrutin.client.api.ElectionsApi;
import org.scrutin.client.api.ImportsApi;
import org.scrutin.client.api.InterfaceApi;
import org.scrutin.client.api.ReleasesApi;
import org.scrutin.client.api.ResultsApi;
import org.scrutin.client.api.TalliesApi;
import org.scrutin.client.model.CalculationBody;
import org.scrutin.client.model.ChronicleBody;
import org.scrutin.client.model.DrawBody;
import org.scrutin.client.model.ElectionDocument;
import org.scrutin.client.model.EntryBody;
import org.scrutin.client.model.EntryType;
import org.scrutin.client.model.FilingBody;
import org.scrutin.client.model.ImportStatus;
import org.scrutin.client.model.Outcome;
import org.scrutin.client.model.ReleaseAnswer;
import org.scrutin.client.model.ReleaseBody;
import org.scrutin.client.model.Stage;
import org.scrutin.client.model.StatementBody;
import org.scrutin.client.model.TallyAt;
import org.scrutin.client.model.TallyBody;
import org.scrutin.client.model.TargetBody;
import org.scrutin.system.contract.ContractInterceptor;

/**
 * The way of an integrator, whose client is generated from the description. It adds to the
 * chronicle of the case, so it comes after the tests that read that.
 */
@Order(Integer.MAX_VALUE - 3)
class ClientIT {
  private static final String CASE = "kh-2013";
  private static final String NEC = "nec";

  @TempDir Path folder;

  private final Suite suite = Suite.shared();
  private final ApiClient client =
      new ApiClient(
              HttpClients.custom()
                  .disableAutomaticRetries()
                  .addExecInterceptorFirst("contract", new ContractInterceptor())
                  .build())
          .setBasePath(suite.gateway());
  private final ElectionsApi elections = new ElectionsApi(client);
  private final TalliesApi tallies = new TalliesApi(client);
  private final ImportsApi imports = new ImportsApi(client);
  private final ReleasesApi releases = new ReleasesApi(client);
  private final ResultsApi results = new ResultsApi(client);
  private final ClaimsApi claims = new ClaimsApi(client);
  private final ChronicleApi chronicle = new ChronicleApi(client);
  private final CalculatorApi calculator = new CalculatorApi(client);
  private final InterfaceApi descriptions = new InterfaceApi(client);

  ClientIT() {
    client.getObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
  }

  private interface Call {
    void send() throws ApiException, IOException;
  }

  private static void refused(String type, Call call) {
    try {
      call.send();
    } catch (ApiException e) {
      assertThat(e.getResponseBody()).contains("\"/problems/" + type + "\"");
      return;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("answered, and not refused as " + type);
  }

  private ClientIT as(String person) {
    client.setBearerToken(suite.token(person));
    return this;
  }

  /** Somebody whom the local provider does not have. */
  private ClientIT with(String person, Consumer<ObjectNode> claims) {
    try {
      client.setBearerToken(new ProviderKey(suite.data()).resign(suite.token(person), claims));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void theCaseIsRead() throws Exception {
    // When
    var tally = tallies.getTally(CASE, NEC, null);
    var statements = tallies.listStatements(CASE, NEC, null, null).getItems();
    var statement = tallies.getStatement(CASE, statements.getFirst().getIndex(), NEC);
    var margins = results.getMargins(CASE, NEC, null, null, null, null, null, null);
    var seats = results.getSeats(CASE, NEC, LocalDate.of(2013, 9, 8), null, null, null, null, null);
    var entries = chronicle.listChronicle(null, null, null, CASE, null, 1, null, null).getItems();
    var entry = chronicle.getChronicleEntry(Long.valueOf(entries.getFirst().getId()));
    var whole = descriptions.getContract(null);
    var problems = descriptions.listProblemTypes();

    // Then
    assertThat(tally.getCode()).isEqualTo(NEC);
    assertThat(as("agent-cpp").imports.listImports(CASE, "cpp", null, null).getItems()).isEmpty();
    assertThat(statement.getIndex()).isEqualTo(statements.getFirst().getIndex());
    assertThat(margins.getElection()).isEqualTo(CASE);
    assertThat(seats.getSeats()).containsEntry("CPP", 68).containsEntry("CNRP", 55);
    assertThat(entry).isEqualTo(entries.getFirst());
    assertThat(whole.getOpenapi()).startsWith("3.1");
    assertThat(problems.getItems()).isNotEmpty();
  }

  @Test
  void seatsAreCalculated() throws Exception {
    // Given
    CalculationBody votes =
        new CalculationBody()
            .method("dhondt")
            .seats(8)
            .votes(Map.of("A", 10_000L, "B", 6_000L, "C", 1_500L));

    // When
    var answer = calculator.allocate(votes, null);

    // Then
    assertThat(answer.getSeats()).containsEntry("A", 5).containsEntry("B", 3);
    assertThat(answer.getWorksheet()).isNotEmpty();
    refused("invalid", () -> calculator.allocate(votes.seats(0), null));
    refused("unsupported-rule", () -> calculator.allocate(votes.seats(8).method("no-such"), null));
    votes.method("dhondt");
    refused(
        "invalid-draw",
        () ->
            calculator.allocate(
                votes
                    .seats(8)
                    .draws(
                        List.of(
                            new DrawBody()
                                .seat(1)
                                .lists(List.of("A", "B"))
                                .winners(List.of("A"))
                                .witnesses(List.of("Invented"))
                                .minutes("Synthetic"))),
                null));
  }

  @Test
  void anElectionIsCountedReleasedAndCorrected() throws Exception {
    // Given
    String code = "client-" + UUID.randomUUID().toString().substring(0, 8);
    as("admin").open(code);

    // When
    count(code, "X-1-1,600,540,,9,531,300,231\n");
    release(code, "first");
    as("admin").count(code, "X-1-1,600,540,,9,531,301,230\n");
    release(code, "second");

    // Then
    assertThat(results.getSheet(code, NEC, "X-1-1", null).getVersions()).hasSize(2);
    assertThat(releases.listReleases(code, null, null).getItems()).hasSize(2);
    assertThat(releases.getRelease(code, "first", null).getStage()).isEqualTo(Stage.PRELIMINARY);
    assertThat(releases.diffReleases(code, null, "first", null, "second").getItems()).isNotEmpty();
    assertThat(results.getSeats(code, NEC, null, "first", true, null, null, null).getSeats())
        .containsEntry("CPP", 2);
    refused("unknown-release", () -> releases.diffReleases(code, null, "first", null, "third"));
    releaseOfAnotherTally(code);
    refused(
        "releases-not-comparable",
        () -> releases.diffReleases(code, null, "first", null, "observers"));
    refused("not-the-owner", () -> as("observer").tallies.createTally(code, key(), authority()));
    refused("unknown-release", () -> releases.getRelease(code, "third", null));
    refused("already-signed", () -> as("commissioner2").releases.signRelease(code, "first", key()));
    with("supervisor", claims -> claims.putArray("groups").add("commissioner"));
    refused("already-published", () -> releases.signRelease(code, "first", key()));
    refused(
        "release-exists",
        () -> as("commissioner1").releases.draftRelease(code, key(), body(code, "first")));
    refused(
        "units-counted",
        () ->
            as("admin")
                .elections
                .mergeUnits(
                    code,
                    key(),
                    file("code,parent,kind,name,registered,seats\nX-1-1,X,station,School,600,\n"),
                    null,
                    null,
                    null));
    refused("election-exists", () -> as("admin").elections.defineElection(key(), document(code)));
    refused(
        "invalid-units",
        () ->
            as("admin")
                .elections
                .mergeUnits(code, key(), file("code,parent\nX-9,no\n"), null, null, null));
    refused(
        "unsupported-rule",
        () ->
            as("admin").elections.defineElection(key(), document(code + "-2").profile("no-such")));
    String used = key();
    as("admin").elections.defineElection(used, document(code + "-3"));
    refused("idempotency-key-reused", () -> elections.defineElection(used, document(code + "-4")));
    refused("tally-exists", () -> as("admin").tallies.createTally(code, key(), authority()));
  }

  private void open(String code) throws ApiException, IOException {
    elections.defineElection(key(), document(code));
    elections.mergeUnits(
        code,
        key(),
        file(
            "code,parent,kind,name,registered,seats\nX,,country,Example,,\n"
                + "X-1,X,constituency,North,,3\nX-1-1,X-1,station,School,600,\n"),
        null,
        null,
        null);
    tallies.createTally(code, key(), authority());
  }

  private ElectionDocument document(String code) throws IOException {
    return client
        .getObjectMapper()
        .readValue(
            """
            {"code": "%s", "name": {"en": "Synthetic"}, "date": "2026-06-07", "seats": 3,
             "timezone": "Asia/Phnom_Penh", "blank": "invalid", "majority": 2,
             "allocation": {"method": "dhondt", "level": "constituency", "ties": "lots",
               "thresholds": [], "citation": "Invented"},
             "lists": [{"code": "CPP", "name": {"en": "C"}, "kind": "party"},
               {"code": "CNRP", "name": {"en": "N"}, "kind": "party"}]}
            """
                .formatted(code),
            ElectionDocument.class);
  }

  private TallyBody authority() throws IOException {
    return client
        .getObjectMapper()
        .readValue(
            "{\"code\":\"nec\",\"source\":{\"kind\":\"authority\",\"name\":\"Authority\"}}",
            TallyBody.class);
  }

  private File file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "body", ".csv"), text).toFile();
  }

  private void count(String code, String row) throws ApiException, IOException {
    var started =
        imports.startImport(
            code,
            NEC,
            key(),
            file("unit,registered,ballots,blank,invalid,valid,CPP,CNRP\n" + row),
            null,
            null,
            null);
    String id = started.getId().toString();
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> imports.getImport(code, id, NEC).getState() == ImportStatus.APPLIED);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> imports.getImport(code, id, NEC),
            state -> state.getAccepted().equals(state.getCounted()));
  }

  private ReleaseBody body(String code, String name) throws ApiException {
    return new ReleaseBody()
        .name(name)
        .stage(Stage.PRELIMINARY)
        .tallies(
            List.of(
                new TallyAt()
                    .tally(NEC)
                    .revision(
                        results
                            .getResults(code, NEC, null, null, null, null, null, null)
                            .getRevision())))
        .units(List.of("X"));
  }

  private ReleaseAnswer release(String code, String name) throws ApiException {
    as("commissioner1");
    ReleaseBody body = body(code, name);
    refused(
        "no-such-revision",
        () ->
            releases.draftRelease(
                code,
                key(),
                body(code, name).tallies(List.of(new TallyAt().tally(NEC).revision(99L)))));
    String key = key();
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .ignoreException(ApiException.class)
        .until(() -> releases.draftRelease(code, key, body) != null);
    refused("idempotency-key-reused", () -> releases.draftRelease(code, key, body.name("x")));
    refused("already-signed", () -> releases.signRelease(code, name, key()));
    refused("unknown-release", () -> releases.signRelease(code, "no-such", key()));
    return as("commissioner2").releases.signRelease(code, name, key());
  }

  private void releaseOfAnotherTally(String code) throws ApiException, IOException {
    as("observer")
        .tallies
        .createTally(
            code,
            key(),
            client
                .getObjectMapper()
                .readValue(
                    "{\"code\":\"obs\",\"source\":{\"kind\":\"observer\",\"name\":\"COMFREL\"}}",
                    TallyBody.class));
    tallies.declareFigures(
        code,
        "obs",
        key(),
        client
            .getObjectMapper()
            .readValue(
                """
                {"announcedAt": "2026-06-08", "declaredBy": "COMFREL", "source": "Synthetic",
                 "stage": "preliminary",
                 "units": [{"unit": "X-1", "valid": 3, "votes": {"CPP": 2, "CNRP": 1}}]}
                """,
                StatementBody.class));
    tallies.publishTally(code, "obs", key());
    ReleaseBody body =
        body(code, "observers").tallies(List.of(new TallyAt().tally("obs").revision(1L)));
    as("commissioner1").releases.draftRelease(code, key(), body);
    as("commissioner2").releases.signRelease(code, "observers", key());
  }

  @Test
  void anEntryIsAddedToTheChronicleOnce() throws Exception {
    // Given
    as("observer");
    ChronicleBody body =
        new ChronicleBody()
            .election(CASE)
            .date("2013-07-28")
            .actor("COMFREL")
            .actorKind("observer")
            .kind("statement")
            .statement(Map.of("en", "Synthetic: of a test."))
            .source("Synthetic");
    String key = key();

    // When
    var added = chronicle.addChronicleEntry(key, body);
    var again = chronicle.addChronicleEntry(key, body);

    // Then
    assertThat(again).isEqualTo(added);
    refused(
        "idempotency-key-reused",
        () -> chronicle.addChronicleEntry(key, body.actor("Another invented")));
    refused("unknown-chronicle-entry", () -> chronicle.getChronicleEntry(999_999L));
    refused(
        "election-not-yet-known",
        () ->
            chronicle.addChronicleEntry(key(), body.actor("COMFREL").election("no-such-election")));
  }

  @Test
  void aClaimIsFiledOnceAndWhatItNamesMustBeKnown() throws Exception {
    // Given
    as("citizen");
    String key = key();

    // When
    var filed = claims.fileClaim(key, filing("KH", "nec"));
    var again = claims.fileClaim(key, filing("KH", "nec"));

    // Then
    assertThat(again.getRef()).isEqualTo(filed.getRef());
    refused("not-assessed", () -> claims.getMateriality(filed.getRef(), null));
    refused("idempotency-key-reused", () -> claims.fileClaim(key, filing("KH-12", "nec")));
    refused("invalid", () -> claims.fileClaim(key(), filing("no-such", "nec")));
    refused("tally-not-yet-known", () -> claims.fileClaim(key(), filing("KH", "no-such")));
    refused(
        "election-not-yet-known",
        () -> claims.fileClaim(key(), filing("KH", "nec").election("no-such-election")));
    refused("forbidden", () -> as("agent-nobody").claims.fileClaim(key(), filing("KH", "nec")));
    with("registrar", claims -> claims.putArray("groups").add("registrar").add("adjudicator"));
    refused(
        "tally-not-yet-known",
        () ->
            claims.addEntry(
                filed.getRef(),
                key(),
                admitted("Of another tally.")
                    .target(
                        new TargetBody()
                            .tally("no-such")
                            .units(List.of("KH"))
                            .figures(List.of("registered")))));
    String entered = key();
    claims.addEntry(filed.getRef(), entered, admitted("Within time."));
    refused(
        "same-person",
        () ->
            claims.addEntry(
                filed.getRef(),
                key(),
                new EntryBody()
                    .type(EntryType.DECIDED)
                    .outcome(Outcome.DISMISSED)
                    .reasons("Synthetic: of a test.")));
    refused(
        "idempotency-key-reused",
        () -> claims.addEntry(filed.getRef(), entered, admitted("In time.")));
  }

  private static EntryBody admitted(String reasons) {
    return new EntryBody().type(EntryType.ADMITTED).reasons(reasons);
  }

  private FilingBody filing(String unit, String tally) throws IOException {
    return client
        .getObjectMapper()
        .readValue(
            """
            {"election": "kh-2013", "kind": "complaint", "ground": "voter-list/missing",
             "respondent": "Synthetic", "relief": ["correction"],
             "target": {"tally": "%s", "units": ["%s"], "figures": ["registered"]},
             "statement": {"en": "Synthetic: of a test."}}
            """
                .formatted(tally, unit),
            FilingBody.class);
  }

  @Test
  void whatIsNotThereIsNamed() {
    refused(
        "unknown-unit",
        () -> results.getResults(CASE, NEC, null, null, null, null, "no-such", null));
    refused(
        "no-such-revision",
        () -> results.getResults(CASE, NEC, null, null, "999", null, null, null));
    refused(
        "unknown-release",
        () -> results.getResults(CASE, NEC, null, null, "no-such", null, null, null));
    refused(
        "unknown-unit", () -> results.getSeats(CASE, NEC, null, null, null, null, "no-such", null));
    refused(
        "no-such-revision", () -> results.getSeats(CASE, NEC, null, "999", null, null, null, null));
    refused(
        "unknown-release",
        () -> results.getSeats(CASE, NEC, null, "no-such", null, null, null, null));
    refused(
        "unknown-unit",
        () -> results.getMargins(CASE, NEC, null, null, null, null, "no-such", null));
    refused(
        "no-such-revision",
        () -> results.getMargins(CASE, NEC, "999", null, null, null, null, null));
    refused(
        "unknown-release",
        () -> results.getMargins(CASE, NEC, "no-such", null, null, null, null, null));
    refused("unknown-unit", () -> results.getSheet(CASE, NEC, "no-such", null));
    refused("not-a-station", () -> results.getSheet(CASE, NEC, "KH", null));
    refused(
        "unknown-unit", () -> elections.listUnits(CASE, null, null, null, "no-such", null, null));
    refused("unknown-statement", () -> tallies.getStatement(CASE, 999L, NEC));
    refused(
        "unknown-import",
        () -> as("admin").imports.getImport(CASE, UUID.randomUUID().toString(), NEC));
    refused(
        "not-the-owner",
        () -> as("observer").imports.getImport(CASE, UUID.randomUUID().toString(), NEC));
    refused("not-the-owner", () -> as("observer").imports.listImports(CASE, NEC, null, null));
    refused("unknown-problem", () -> descriptions.getProblemType("no-such"));
    refused("not-found", () -> descriptions.getContractOfService("no-such", null));
    refused(
        "not-now",
        () -> as("registrar").claims.addEntry("KH-2013-0001", key(), admitted("Again.")));
    refused(
        "forbidden",
        () -> as("citizen").claims.addEntry("KH-2013-0001", key(), admitted("Not mine to say.")));
  }

  @Test
  void whatBelongsToOthersIsRefused() throws Exception {
    // Given
    StatementBody statement =
        client
            .getObjectMapper()
            .readValue(
                """
                {"announcedAt": "2013-08-12", "declaredBy": "Synthetic", "source": "Synthetic",
                 "stage": "preliminary", "units": [{"unit": "KH", "seats": {"CNRP": 63}}]}
                """,
                StatementBody.class);

    // Then
    refused(
        "not-the-owner", () -> as("observer").tallies.declareFigures(CASE, NEC, key(), statement));
    refused("not-the-owner", () -> as("observer").tallies.publishTally(CASE, "cnrp", key()));
    refused(
        "not-the-owner",
        () ->
            as("observer").imports.startImport(CASE, NEC, key(), file("unit\n"), null, null, null));
  }
}
