package org.scrutin.results.election;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.Created;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.csv.CsvReader;
import org.scrutin.results.election.amendment.AmendmentAnswer;
import org.scrutin.results.election.amendment.Amendments;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.units.CsvUpload;
import org.scrutin.results.election.units.MergeUnits;
import org.scrutin.results.election.units.UnitAnswer;
import org.scrutin.results.election.units.UnitSearch;
import org.scrutin.results.election.units.UnitsAnswer;

/** The unit tree of an election. */
@Path("/api/v1/elections/{election}/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Elections")
public class UnitsResource {
  private static final String EXAMPLE =
      "code,parent,kind,name,registered,seats,name:km\n"
          + "KH,,country,Cambodia,,,កម្ពុជា\nKH-8,KH,constituency,Kandal,,11,កណ្តាល\n";

  private final Elections elections;
  private final ElectionAnswers answers;
  private final MergeUnits merge;
  private final Amendments amendments;
  private final UnitSearch search;
  private final Caller caller;

  @Inject
  UnitsResource(
      Elections elections,
      ElectionAnswers answers,
      MergeUnits merge,
      Amendments amendments,
      UnitSearch search,
      Caller caller) {
    this.elections = elections;
    this.answers = answers;
    this.merge = merge;
    this.amendments = amendments;
    this.search = search;
    this.caller = caller;
  }

  /** With If-Match, the ETag of the election, a tree that another administrator changed is left. */
  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Consumes("text/csv")
  @Idempotent
  @Operation(
      summary = "Merge a file of units into the tree, or propose to amend it by one",
      description =
          "The header is code,parent,kind,name,registered,seats, then names in further languages"
              + " such as name:km, each once (BCP 47, case apart). Parents come before children."
              + " New units are added, known ones updated, none is removed; an empty cell changes"
              + " nothing. A file with rejections is refused as invalid-units: its member rejected"
              + " has line, code and message of the first 1000. A column split-from names the"
              + " station of which a new one was a part; tile-x and tile-y say where a unit stands"
              + " in a map of tiles, from 0, and are in no log. Once sheets are logged only names"
              + " and tiles change at once: more is proposed with amend=true and a reason, and"
              + " holds when a supervisor confirms it. "
              + CsvReader.DIALECT)
  @APIResponse(
      responseCode = "200",
      description = "What the file changed.",
      content = @Content(schema = @Schema(implementation = UnitsAnswer.class)))
  @APIResponse(
      responseCode = "201",
      description = "The amendment, which waits for a supervisor.",
      content = @Content(schema = @Schema(implementation = AmendmentAnswer.class)))
  @Problems({ProblemType.INVALID_UNITS, ProblemType.UNITS_COUNTED})
  public RestResponse<Object> mergeUnits(
      @PathParam("election") String code,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING, format = "binary"),
                      example = EXAMPLE))
          CsvUpload body,
      @Parameter(description = "Propose the file as an amendment.", example = "true")
          @QueryParam("amend")
          boolean amend,
      @Parameter(
              description = "Why the tree is amended, for everyone to read.",
              example = "Station 8-12 flooded, its voters moved to 8-13.")
          @QueryParam("reason")
          @DefaultValue("")
          String reason,
      @Context HttpHeaders headers) {
    Consumer<Election> precondition =
        election -> Conditional.write(headers, ElectionAnswers.tag(election, answers.of(election)));
    return amend
        ? Created.at(
            "/api/v1/elections/" + code + "/units/amendments",
            amendments.propose(code, body, reason, caller.subject(), precondition))
        : RestResponse.ok(merge.merge(code, body, precondition));
  }

  @GET
  @PermitAll
  @Operation(summary = "Units of an election, by code")
  @APIResponse(responseCode = "200", description = "The units.")
  @Problems(ProblemType.UNKNOWN_UNIT)
  public RestResponse<Pages.Items<UnitAnswer>> listUnits(
      @PathParam("election") String code,
      @QueryParam("parent") @Nullable String parent,
      @Parameter(description = "Only units below this one, however far.", example = "KH-8")
          @QueryParam("within")
          @Nullable String within,
      @Parameter(description = "Only units of this kind.", example = "station") @QueryParam("kind")
          @Nullable String kind,
      @QueryParam("q") @Nullable String text,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(code);
    Page<UnitAnswer> found =
        Page.of(
            search.find(election, new UnitSearch.Filter(parent, within, kind, text), page),
            page,
            UnitAnswer::code);
    return Pages.answer(uri, found);
  }
}
