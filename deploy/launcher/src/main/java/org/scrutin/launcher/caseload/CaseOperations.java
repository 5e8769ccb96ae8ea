package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.client.ApiClient;
import org.scrutin.client.ApiException;
import org.scrutin.client.api.ChronicleApi;
import org.scrutin.client.api.ClaimsApi;
import org.scrutin.client.api.ElectionsApi;
import org.scrutin.client.api.ImportsApi;
import org.scrutin.client.api.ReleasesApi;
import org.scrutin.client.api.ResultsApi;
import org.scrutin.client.api.TalliesApi;
import org.scrutin.client.model.ChronicleBody;
import org.scrutin.client.model.ClaimAnswer;
import org.scrutin.client.model.Confirmation;
import org.scrutin.client.model.ElectionDocument;
import org.scrutin.client.model.EntryBody;
import org.scrutin.client.model.FilingBody;
import org.scrutin.client.model.QuarantineReleaseAnswer;
import org.scrutin.client.model.QuarantineReleaseBody;
import org.scrutin.client.model.ReleaseBody;
import org.scrutin.client.model.StatementBody;
import org.scrutin.client.model.StatusAnswer;
import org.scrutin.client.model.StatusBody;
import org.scrutin.client.model.TallyBody;

/** The operations of the API that a case may ask for, each known by its method and its path. */
final class CaseOperations {
  private static final String ELECTION = "/api/v1/elections/([^/?]+)";
  private static final String TALLY = ELECTION + "/tallies/([^/?]+)";
  private static final String STATUS = ELECTION + "/units/([^/?]+)/status";
  private static final String QUARANTINE_RELEASE = TALLY + "/sheets/([^/?]+)/quarantine-release";
  private static final Map<String, String> GZIP = Map.of("Content-Encoding", "gzip");

  private final List<Operation> operations;
  private final ObjectReader strict;

  CaseOperations(ApiClient client) {
    strict =
        client.getObjectMapper().reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    var elections = new ElectionsApi(client);
    var tallies = new TalliesApi(client);
    var imports = new ImportsApi(client);
    var results = new ResultsApi(client);
    var releases = new ReleasesApi(client);
    var claims = new ClaimsApi(client);
    var chronicle = new ChronicleApi(client);
    operations =
        List.of(
            operation(
                "POST",
                "/api/v1/elections",
                call -> elections.defineElection(call.key(), call.json(ElectionDocument.class))),
            operation(
                "PUT",
                ELECTION + "/units",
                call ->
                    elections.mergeUnits(
                        call.part(1), call.key(), call.file(), null, null, null, call.encoding())),
            operation(
                "POST",
                STATUS,
                call ->
                    elections.proposeStatus(
                        call.part(1), call.part(2), call.key(), call.json(StatusBody.class))),
            operation(
                "POST",
                STATUS + "/([^/?]+)/confirmation",
                call ->
                    elections.confirmStatus(
                        call.part(1), call.number(3), call.part(2), call.key())),
            operation(
                "POST",
                QUARANTINE_RELEASE,
                call ->
                    results.proposeQuarantineRelease(
                        call.part(1),
                        call.part(2),
                        call.part(3),
                        call.key(),
                        call.json(QuarantineReleaseBody.class))),
            operation(
                "POST",
                QUARANTINE_RELEASE + "/([^/?]+)/confirmation",
                call ->
                    results.confirmQuarantineRelease(
                        call.part(1),
                        call.number(4),
                        call.part(2),
                        call.part(3),
                        call.key(),
                        call.json(Confirmation.class))),
            operation(
                "POST",
                ELECTION + "/tallies",
                call -> tallies.createTally(call.part(1), call.key(), call.json(TallyBody.class))),
            operation(
                "POST",
                TALLY + "/declared",
                call ->
                    tallies.declareFigures(
                        call.part(1), call.part(2), call.key(), call.json(StatementBody.class))),
            operation(
                "POST",
                TALLY + "/publication",
                call -> tallies.publishTally(call.part(1), call.part(2), call.key())),
            operation(
                "POST",
                TALLY + "/imports(\\?dryRun=true)?(?:\\?reason=(.+))?",
                call -> startImport(imports, call)),
            operation(
                "POST",
                ELECTION + "/releases",
                call ->
                    releases.draftRelease(call.part(1), call.key(), call.json(ReleaseBody.class))),
            operation(
                "POST",
                ELECTION + "/releases/([^/?]+)/signatures",
                call -> releases.signRelease(call.part(1), call.part(2), call.key())),
            operation(
                "POST",
                "/api/v1/claims",
                call -> claims.fileClaim(call.key(), call.json(FilingBody.class))),
            operation(
                "POST",
                "/api/v1/claims/([^/?]+)/entries",
                call -> claims.addEntry(call.part(1), call.key(), call.json(EntryBody.class))),
            operation(
                "POST",
                "/api/v1/chronicle",
                call -> chronicle.addChronicleEntry(call.key(), call.json(ChronicleBody.class))));
  }

  /** Sends a request; answers what the API did. */
  private interface Sender {
    @Nullable Object send(Call call) throws ApiException, IOException;
  }

  private record Operation(String method, Pattern path, Sender sender) {}

  /** An import that goes on behind its 202. */
  record StartedImport(String election, String tally, String id) {}

  /**
   * What is to be known of a step that was done.
   *
   * @param started the import that goes on, if the step started one
   * @param id of what it made, for later steps; empty of what has a code of its own
   */
  record Done(Optional<StartedImport> started, Optional<String> id) {
    private static Done of(@Nullable Object answer) {
      return switch (answer) {
        case StartedImport started -> new Done(Optional.of(started), Optional.of(started.id()));
        case ClaimAnswer claim -> made(claim.getRef());
        case StatusAnswer proposal -> made(proposal.getId());
        case QuarantineReleaseAnswer proposal -> made(proposal.getId());
        case null, default -> new Done(Optional.empty(), Optional.empty());
      };
    }

    private static Done made(@Nullable Object id) {
      return new Done(Optional.empty(), Optional.ofNullable(id).map(Object::toString));
    }
  }

  private static Operation operation(String method, String path, Sender sender) {
    return new Operation(method, Pattern.compile(path), sender);
  }

  private static StartedImport startImport(ImportsApi imports, Call call)
      throws ApiException, IOException {
    var started =
        imports.startImport(
            call.part(1),
            call.part(2),
            call.key(),
            call.file(),
            call.part(3) == null ? null : Boolean.TRUE,
            call.part(4) == null ? null : URLDecoder.decode(call.part(4), StandardCharsets.UTF_8),
            call.encoding().get("Content-Encoding"));
    return new StartedImport(call.part(1), call.part(2), started.getId().toString());
  }

  /**
   * @throws CaseFailure naming a step that asks for nothing that a case may ask for
   */
  void check(CaseStep step) {
    find(step);
  }

  /**
   * Does a step once.
   *
   * @param step with no reference to another one in its path
   * @throws ApiException it was refused, or, of code 0, nobody answered
   */
  Done send(CaseStep step, CaseFolder folder) throws ApiException, IOException {
    Found found = find(step);
    return Done.of(found.operation().sender().send(new Call(step, folder, found.path(), strict)));
  }

  private record Found(Operation operation, Matcher path) {}

  private Found find(CaseStep step) {
    for (Operation operation : operations) {
      Matcher path = operation.path().matcher(step.path());
      if (operation.method().equals(step.method()) && path.matches()) {
        return new Found(operation, path);
      }
    }
    throw new CaseFailure(
        "Step '%s' asks for %s %s, which is nothing that a case can do."
            .formatted(step.step(), step.method(), step.path()));
  }

  /** What an operation needs of a step. */
  private record Call(CaseStep step, CaseFolder folder, Matcher path, ObjectReader strict) {
    String key() {
      return step.idempotencyKey(folder.code());
    }

    String part(int group) {
      return path.group(group);
    }

    Integer number(int group) {
      return Integer.valueOf(part(group));
    }

    File file() {
      return body().toFile();
    }

    Map<String, String> encoding() {
      return step.sendsGzip() ? GZIP : Map.of();
    }

    <T> T json(Class<T> type) throws IOException {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(body()));
          InputStream plain = step.sendsGzip() ? new GZIPInputStream(in) : in) {
        return strict.forType(type).readValue(plain);
      }
    }

    private Path body() {
      String body = step.body();
      if (body == null) {
        throw new CaseFailure("Step '" + step.step() + "' needs a file that it sends.");
      }
      return folder.file(step, body);
    }
  }
}
