package org.scrutin.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.scrutin.gateway.edge.ProblemResponse;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** What programs are made by: the descriptions of all services, as JSON or YAML. */
@Path("/openapi")
@Produces({MediaType.APPLICATION_JSON, ContractResource.YAML})
@PermitAll
@Tag(name = "Interface")
public class ContractResource {
  static final String YAML = "application/yaml";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML)).build();

  @GET
  @Operation(summary = "The description of the whole API")
  @APIResponseSchema(
      value = OpenApiDocument.class,
      responseDescription = "An OpenAPI document.",
      responseCode = "200")
  public RestResponse<String> getContract(
      @Context Request negotiation, @Context HttpHeaders headers) {
    return answer(Contract.SCRUTIN, negotiation, headers);
  }

  @GET
  @Path("/{service}")
  @Operation(summary = "The description of a service's part of the API")
  @APIResponseSchema(
      value = OpenApiDocument.class,
      responseDescription = "An OpenAPI document.",
      responseCode = "200")
  @Problems(ProblemType.NOT_FOUND)
  public RestResponse<String> getContractOfService(
      @Parameter(
              description = "Who answers the operations.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"results", "claims", "gateway"}))
          @PathParam("service")
          String service,
      @Context Request negotiation,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return Contract.ofService(service)
        .map(contract -> answer(contract, negotiation, headers))
        .orElseGet(() -> ProblemResponse.of(Problem.of(ProblemType.NOT_FOUND), uri));
  }

  private static RestResponse<String> answer(
      Contract contract, Request negotiation, HttpHeaders headers) {
    Variant form = negotiation.selectVariant(FORMS);
    boolean yaml = form != null && form.getMediaType().toString().equals(YAML);
    Contract.Form document = yaml ? contract.yaml() : contract.json();
    RestResponse<String> answer =
        Conditional.read(
            headers,
            document.tag(),
            () ->
                ResponseBuilder.ok(document.text()).type(yaml ? YAML : MediaType.APPLICATION_JSON));
    return ResponseBuilder.<String>fromResponse(answer).header("Vary", "Accept").build();
  }
}
