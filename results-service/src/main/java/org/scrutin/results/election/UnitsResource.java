package org.scrutin.results.election;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.csv.CsvReader;
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
  private final UnitSearch search;

  @Inject
  UnitsResource(Elections elections, ElectionAnswers answers, MergeUnits merge, UnitSearch search) {
    this.elections = elections;
    this.answers = answers;
    this.merge = merge;
    this.search = search;
  }

  /** With If-Match, the ETag of the election, a tree that another administrator changed is left. */
  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Consumes("text/csv")
  @Idempotent
  @Operation(
      summary = "Merge a file of units into the tree, all rows or none",
      description =
          "The header is code,parent,kind,name,registered,seats, then names in further languages"
              + " such as name:km, each once (BCP 47, case apart). Parents come before children."
              + " New units are added, known ones updated, none is removed; an empty cell changes"
              + " nothing. A file with rejections is refused as invalid-units: its member rejected"
              + " has line, code and message of the first 1000. "
              + CsvReader.DIALECT)
  @APIResponse(responseCode = "200", description = "What the file changed.")
  @Problems({ProblemType.INVALID_UNITS, ProblemType.UNITS_COUNTED})
  public UnitsAnswer mergeUnits(
      @PathParam("election") String code,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING, format = "binary"),
                      example = EXAMPLE))
          CsvUpload body,
      @Context HttpHeaders headers) {
    return merge.merge(
        code,
        body,
        election ->
            Conditional.write(headers, ElectionAnswers.tag(election, answers.of(election))));
  }

  @GET
  @PermitAll
  @Operation(summary = "Units of an election, by code")
  @APIResponse(responseCode = "200", description = "The units.")
  @Problems(ProblemType.UNKNOWN_UNIT)
  public RestResponse<Pages.Items<UnitAnswer>> listUnits(
      @PathParam("election") String code,
      @QueryParam("parent") @Nullable String parent,
      @Parameter(description = "Only units of this kind.", example = "station") @QueryParam("kind")
          @Nullable String kind,
      @QueryParam("q") @Nullable String text,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(code);
    Page<UnitAnswer> found =
        Page.of(search.find(election, parent, kind, text, page), page, UnitAnswer::code);
    return Pages.answer(uri, found);
  }
}
