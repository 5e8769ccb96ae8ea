package org.scrutin.results.summary;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.figures.TallyQuery;

/** The newest elections at a glance. */
@Path("/api/v1/summaries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class SummariesResource {
  private static final int DEFAULT_LIMIT = 12;
  private static final int MAX_LIMIT = 50;

  private final Elections elections;
  private final SummaryReader reader;
  private final KeptSummaries summaries;

  @Inject
  SummariesResource(Elections elections, SummaryReader reader, KeptSummaries summaries) {
    this.elections = elections;
    this.reader = reader;
    this.summaries = summaries;
  }

  /**
   * Several summaries.
   *
   * @param items the newest election first; fewer than asked for where they are long
   */
  record SummariesAnswer(List<SummaryAnswer> items) {}

  /** The newest elections by the day of polling. */
  @GET
  @PermitAll // shows the tallies that the caller may see
  @Operation(summary = "The newest elections, and what each tally says of the whole")
  @APIResponseSchema(
      value = SummariesAnswer.class,
      responseCode = "200",
      responseDescription = "Summaries, the newest election first; fewer where they are long.")
  public RestResponse<byte[]> listSummaries(
      @Parameter(description = "How many, 1 to 50; 12 where it is not said.") @QueryParam("limit")
          @Nullable Integer limit,
      @Context HttpHeaders headers) {
    int most = limit == null ? DEFAULT_LIMIT : limit;
    if (most < 1 || most > MAX_LIMIT) {
      throw InvalidParameter.of("limit", "is a number from 1 to " + MAX_LIMIT);
    }
    List<Summary> newest = reader.newest(elections.newest(most));
    return Conditional.read(
        headers,
        EntityTags.ofContent(
            newest.stream().map(Summary::determinants).collect(Collectors.joining("\n"))),
        () ->
            ResponseBuilder.ok(joined(newest))
                .header(
                    HttpHeaders.CACHE_CONTROL,
                    TallyQuery.cacheControl(newest.stream().allMatch(Summary::everyone))));
  }

  /** As many as a page of a list may be long, one at least. */
  private byte[] joined(List<Summary> newest) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes("{\"items\":[".getBytes(StandardCharsets.US_ASCII));
    boolean first = true;
    for (Summary summary : newest) {
      byte[] one = summaries.of(summary);
      if (!first && joined.size() + one.length > PageRequest.MAX_CHARACTERS) {
        break;
      }
      if (!first) {
        joined.write(',');
      }
      joined.writeBytes(one);
      first = false;
    }
    joined.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
    return joined.toByteArray();
  }
}
