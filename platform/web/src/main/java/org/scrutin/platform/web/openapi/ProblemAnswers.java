package org.scrutin.platform.web.openapi;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * Problems that an operation may answer: a response for each status, whose type is one of an enum.
 * Some follow from the form of the operation, the others are its own, {@link Problems}.
 */
final class ProblemAnswers {
  /** The component that all problems share. */
  static final String SCHEMA = "Problem";

  private static final Set<ProblemType> EVERYWHERE =
      EnumSet.of(
          ProblemType.BAD_REQUEST,
          ProblemType.INVALID_PARAMETER,
          ProblemType.INVALID_CREDENTIALS,
          ProblemType.NOT_ACCEPTABLE,
          ProblemType.INTERNAL,
          ProblemType.UNAVAILABLE);

  /** The gateway's answers where a service gives none. */
  private static final Set<ProblemType> OF_A_SERVICE =
      EnumSet.of(
          ProblemType.HTTP_VERSION,
          ProblemType.TOO_MANY_REQUESTS,
          ProblemType.UPSTREAM_FAILED,
          ProblemType.UPSTREAM_TIMEOUT,
          ProblemType.SERVICE_UNAVAILABLE,
          ProblemType.SERVICE_BUSY);

  private static final Set<ProblemType> OF_A_BODY =
      EnumSet.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.TOO_LARGE, ProblemType.BODY_STALLED);

  private static final Set<ProblemType> OF_JSON =
      EnumSet.of(ProblemType.MALFORMED, ProblemType.INVALID);

  private static final Set<ProblemType> OF_A_FILE =
      EnumSet.of(ProblemType.UNSUPPORTED_CONTENT_ENCODING, ProblemType.UPLOAD_INCOMPLETE);

  /** What passes: a repetition may succeed. */
  private static final Set<ProblemType> PASSING =
      EnumSet.of(
          ProblemType.ELECTION_NOT_YET_KNOWN,
          ProblemType.UNITS_NOT_YET_KNOWN,
          ProblemType.TALLY_NOT_YET_KNOWN,
          ProblemType.IMPORT_IN_PROGRESS,
          ProblemType.TOO_MANY_REQUESTS,
          ProblemType.UNAVAILABLE,
          ProblemType.SERVICE_UNAVAILABLE,
          ProblemType.SERVICE_BUSY,
          ProblemType.TOO_MANY_CALCULATIONS,
          ProblemType.TOO_MANY_IMPORTS);

  private static final Map<String, ProblemType> OF_PATHS =
      Map.of(
          "election",
          ProblemType.UNKNOWN_ELECTION,
          "tally",
          ProblemType.UNKNOWN_TALLY,
          "ref",
          ProblemType.UNKNOWN_CLAIM);

  private ProblemAnswers() {}

  /** Adds a response for each status. */
  static void describe(
      String path, PathItem.HttpMethod http, Operation operation, ResourceMethod method) {
    Set<ProblemType> all = types(operation, method);
    if (path.startsWith("/api/")) {
      all.addAll(OF_A_SERVICE);
    }
    if (http != PathItem.HttpMethod.GET) {
      all.add(ProblemType.FOREIGN_ORIGIN);
    }
    Map<Integer, Set<ProblemType>> byStatus = new TreeMap<>();
    for (ProblemType type : all) {
      byStatus.computeIfAbsent(type.status(), _ -> EnumSet.noneOf(ProblemType.class)).add(type);
    }
    // The generator adds bare ones of its own.
    operation.getResponses().getAPIResponses().keySet().stream()
        .filter(status -> status.startsWith("4") || status.startsWith("5"))
        .toList()
        .forEach(operation.getResponses()::removeAPIResponse);
    byStatus.forEach(
        (status, types) ->
            operation.getResponses().addAPIResponse(String.valueOf(status), response(types)));
  }

  private static Set<ProblemType> types(Operation operation, ResourceMethod method) {
    Set<ProblemType> types = EnumSet.copyOf(EVERYWHERE);
    types.addAll(method.problems());
    if (!(method.access().orElse(null) instanceof ResourceMethod.Access.Everyone)) {
      types.add(ProblemType.UNAUTHENTICATED);
      types.add(ProblemType.FORBIDDEN);
    }
    Collection<String> media =
        operation.getRequestBody() == null
            ? List.of()
            : operation.getRequestBody().getContent().getMediaTypes().keySet();
    if (!media.isEmpty()) {
      types.addAll(OF_A_BODY);
      types.addAll(media.contains("application/json") ? OF_JSON : OF_A_FILE);
    }
    for (Parameter parameter : Parameters.of(operation)) {
      if (parameter.getIn() == Parameter.In.PATH) {
        Optional.ofNullable(OF_PATHS.get(parameter.getName())).ifPresent(types::add);
        if (!plainText(parameter.getSchema())) {
          // What has not the form is no address.
          types.add(ProblemType.NOT_FOUND);
        }
      }
      switch (parameter.getName()) {
        case Parameters.KEY -> {
          types.add(ProblemType.IDEMPOTENCY_KEY_MISSING);
          if (!media.isEmpty()) {
            // A key belongs to an address: without a body nothing else can be asked with it.
            types.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
          }
        }
        case Parameters.IF_MATCH -> types.add(ProblemType.PRECONDITION_FAILED);
        default -> {}
      }
    }
    return types;
  }

  private static boolean plainText(Schema schema) {
    return schema.getRef() == null
        && schema.getFormat() == null
        && schema.getType() != null
        && schema.getType().contains(Schema.SchemaType.STRING);
  }

  private static APIResponse response(Set<ProblemType> types) {
    Schema type =
        OASFactory.createSchema()
            .enumeration(types.stream().map(one -> (Object) one.uri()).toList());
    Schema schema =
        OASFactory.createSchema()
            .addAllOf(OASFactory.createSchema().ref(SCHEMA))
            .addAllOf(OASFactory.createSchema().addProperty("type", type));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(
                types.stream().map(ProblemType::title).collect(Collectors.joining("; ")) + ".")
            .content(
                OASFactory.createContent()
                    .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    if (types.stream().anyMatch(PASSING::contains)) {
      response.addHeader(
          Problem.RETRY_AFTER_HEADER,
          OASFactory.createHeader()
              .description("Seconds after which a repetition may succeed.")
              .schema(number("Seconds.")));
    }
    return response;
  }

  /** The form of every problem: RFC 9457, with the members that ours may have. */
  static void schema(Components components) {
    components.addSchema(
        SCHEMA,
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .description("What is wrong with a request, as RFC 9457 tells it.")
            .required(List.of("type", "title", "status", "detail", "instance"))
            .addProperty("type", text("Where the type is explained."))
            .addProperty("title", text("The same for every problem of the type."))
            .addProperty("status", number("The HTTP status."))
            .addProperty("detail", text("What is wrong with this request, for its sender."))
            .addProperty("instance", text("Path of the request."))
            .addProperty(
                "errors",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.ARRAY)
                    .maxItems(100)
                    .items(OASFactory.createSchema().ref("ProblemFault"))
                    .description("Every place of the body or the query that is at fault."))
            .addProperty("retryAfter", number("Seconds after which a repetition may succeed."))
            .addProperty("nearest", number("The nearest revision that can be asked for."))
            .addProperty("unit", text("Code of the unit that is in the way."))
            .addProperty("units", texts("Codes of the units that have not arrived."))
            .addProperty("tallies", texts("Codes of published tallies that have arrived."))
            .addProperty("state", text("Of the claim."))
            .addProperty("possible", texts("Acts that are possible in it."))
            .addProperty(
                "known",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.ARRAY)
                    .items(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                    .description("Revisions of the tally that have arrived."))
            .addProperty("rejectedCount", number("How many rows of a file are at fault."))
            .addProperty(
                "rejected",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.ARRAY)
                    .maxItems(1_000)
                    .items(OASFactory.createSchema().ref("ProblemRejection"))
                    .description("The first of them.")));
    components.addSchema(
        "ProblemFault",
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .required(List.of("detail"))
            .addProperty("pointer", text("JSON pointer of a place in the body (RFC 6901)."))
            .addProperty("parameter", text("Name of a parameter of the query."))
            .addProperty("detail", text("What is wrong there.")));
    components.addSchema(
        "ProblemRejection",
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .required(List.of("line", "code", "message"))
            .addProperty("line", number("Of the file, from 1."))
            .addProperty("code", text("Of the fault."))
            .addProperty("message", text("A sentence for whoever made the file.")));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }

  private static Schema texts(String description) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
        .description(description);
  }

  private static Schema number(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
  }
}
