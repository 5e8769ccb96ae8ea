package org.scrutin.results.imports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.idempotency.IdempotencyKeys;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.platform.web.text.Texts;
import org.scrutin.platform.web.upload.ContentEncoding;
import org.scrutin.results.csv.CsvReader;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;

/** Imports of a tally's sheets. */
@Path("/api/v1/elections/{election}/tallies/{tally}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Imports")
public class ImportsResource {
  private static final String EXAMPLE =
      "unit,registered,ballots,blank,invalid,valid,CPP,CNRP\nKH-1-1,612,540,,9,531,300,231\n";

  private static final int LONGEST_REASON = 2_000;

  private final Elections elections;
  private final Tallies tallies;
  private final Caller caller;
  private final IdempotencyKeys keys;
  private final Imports imports;
  private final ImportReads reads;

  ImportsResource(
      Elections elections,
      Tallies tallies,
      Caller caller,
      IdempotencyKeys keys,
      Imports imports,
      ImportReads reads) {
    this.elections = elections;
    this.tallies = tallies;
    this.caller = caller;
    this.keys = keys;
    this.imports = imports;
    this.reads = reads;
  }

  /** 202 once the body is read, whatever came of it: the import says. */
  @POST
  @Consumes("text/csv")
  @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.AGENT, Roles.OBSERVER})
  @Operation(
      summary = "Import a file of sheets, all rows or none",
      description =
          "The header is unit,registered,ballots,blank,invalid,valid, then any of"
              + " voters,received,issued,unused,spoiled, then one column for each list of the"
              + " election by its code, in any order. The import says what came of it; its member"
              + " rejected has line, code and message of the first 1000 rejections, which are"
              + " those of the upload of units too. "
              + CsvReader.DIALECT)
  @APIResponseSchema(
      value = ImportAnswer.class,
      responseCode = "202",
      responseDescription = "The import, whose file is read and staged.")
  @Problems({
    ProblemType.NOT_THE_OWNER,
    ProblemType.TOO_MANY_IMPORTS,
    ProblemType.IMPORT_IN_PROGRESS,
    ProblemType.IMPORT_GIVEN_UP,
    ProblemType.IDEMPOTENCY_KEY_REUSED
  })
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER, required = true)
  public RestResponse<ImportAnswer> startImport(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @Parameter(description = "Only checks the file and says what would come of it.")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(
              description =
                  "Why sheets are sent that may differ from those counted before, in words of at"
                      + " most 2000 characters; shown to everybody with each correction that the"
                      + " import makes.",
              example = "Recount of two stations by order of the court")
          @QueryParam("reason")
          @Nullable String reason,
      @Parameter(
              description = "gzip, if the file is packed.",
              example = "gzip",
              schema =
                  @Schema(
                      implementation = String.class,
                      enumeration = {"gzip", "identity"}))
          @HeaderParam(HttpHeaders.CONTENT_ENCODING)
          @Nullable String encoding,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      @Context UriInfo request,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING, format = "binary"),
                      example = EXAMPLE))
          InputStream body) {
    String key = keys.require();
    if (reason != null) {
      Texts.fault(reason, LONGEST_REASON, true)
          .ifPresent(
              why -> {
                throw InvalidParameter.of("reason", why);
              });
    }
    Election election = elections.require(electionCode);
    Tally tally = tallies.requireImportable(election, tallyCode);
    Upload upload =
        new Upload(
            election,
            tally,
            caller.subject(),
            key,
            dryRun,
            reason,
            ContentEncoding.of(encoding),
            length);
    Import row = imports.receive(upload, body);
    return ResponseBuilder.accepted(reads.view(row, election, tally))
        .header(HttpHeaders.LOCATION, path(request) + "/" + row.id())
        .build();
  }

  @GET
  @Authenticated
  @Operation(summary = "Imports of a tally, the latest first")
  @APIResponse(
      responseCode = "200",
      description = "The imports, without the rows that were rejected.")
  @Problems(ProblemType.NOT_THE_OWNER)
  public RestResponse<Pages.Items<ImportAnswer>> listImports(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    Election election = elections.require(electionCode);
    Tally tally = readable(election, tallyCode);
    PageRequest wanted = PageRequest.of(limit, after);
    List<Import> rows = reads.list(tally, wanted);
    return Pages.answer(
        request,
        Page.of(rows, wanted, row -> Long.toString(row.arrival()))
            .map(row -> ImportAnswer.of(row, election, tally.code(), null)));
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Operation(summary = "What came of an import")
  @APIResponse(
      responseCode = "200",
      description = "The import; it is done when counted equals accepted.")
  @Problems({ProblemType.NOT_THE_OWNER, ProblemType.UNKNOWN_IMPORT})
  public ImportAnswer getImport(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @Parameter(
              description = "Id of the import.",
              example = "0b0f7c0e-7b1c-4d6e-9a63-0f5f1b0c2a11")
          @PathParam("id")
          String id) {
    Election election = elections.require(electionCode);
    Tally tally = readable(election, tallyCode);
    return uuid(id)
        .flatMap(imports::find)
        .filter(row -> row.tallyId() == tally.id())
        .map(row -> reads.view(row, election, tally))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_IMPORT,
                    "No import of the tally '" + tally.code() + "' has this id."));
  }

  /** A report quotes the file: it is for those who may import, and for auditors. */
  private Tally readable(Election election, String code) {
    return caller.is(Roles.AUDITOR)
        ? tallies.require(election, code)
        : tallies.requireImportable(election, code);
  }

  private static String path(UriInfo request) {
    // Relative to the host: behind a gateway the service does not know its own address.
    return request.getRequestUri().getRawPath();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
