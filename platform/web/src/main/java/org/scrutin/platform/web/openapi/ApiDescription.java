package org.scrutin.platform.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Completes the description that the generator makes of a service's resources; see {@link
 * ResourceMethod} for what it reads. The id of an operation is the name of its method.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {
  private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

  /** A helper of a resource may have the name of another one's operation. */
  private static final List<DotName> HTTP =
      Stream.of("GET", "PUT", "POST", "DELETE", "PATCH")
          .map(method -> DotName.createSimple("jakarta.ws.rs." + method))
          .toList();

  private final Map<String, ResourceMethod> methods = new HashMap<>();
  private final RecordMembers members;

  public ApiDescription(IndexView index) {
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.hasDeclaredAnnotation(PATH)) {
        type.methods().stream()
            .filter(method -> HTTP.stream().anyMatch(method::hasDeclaredAnnotation))
            .forEach(method -> methods.put(method.name(), new ResourceMethod(method)));
      }
    }
    this.members = new RecordMembers(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    Components components =
        Optional.ofNullable(api.getComponents()).orElseGet(OASFactory::createComponents);
    api.setComponents(components);
    if (components.getSchemas() != null) {
      components.getSchemas().forEach(members::describe);
      components.getSchemas().values().forEach(ApiDescription::code);
    }
    ProblemAnswers.schema(components);
    SecurityRequirements.scheme(components);
    api.getPaths().getPathItems().forEach(this::describe);
    dropUnusedTags(api);
  }

  /** A resource that is in another document leaves its tag behind. */
  private static void dropUnusedTags(OpenAPI api) {
    Set<String> used =
        api.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream())
            .flatMap(operation -> operation.getTags().stream())
            .collect(Collectors.toSet());
    if (api.getTags() != null) {
      api.setTags(api.getTags().stream().filter(tag -> used.contains(tag.getName())).toList());
    }
  }

  private void describe(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (http, operation) -> {
              ResourceMethod method = methods.get(operation.getOperationId());
              if (method == null) {
                throw new IllegalStateException(
                    "No method is behind the operation " + operation.getOperationId());
              }
              describe(path, http, operation, method);
            });
  }

  private static void describe(
      String path, PathItem.HttpMethod http, Operation operation, ResourceMethod method) {
    Parameters.of(operation).forEach(Parameters::describe);
    Parameters.of(operation).forEach(parameter -> code(parameter.getSchema()));
    SecurityRequirements.describe(operation, method);
    if (method.idempotent() || Parameters.takesKey(operation)) {
      Parameters.key(operation);
    }
    if (method.conditional()) {
      if (http == PathItem.HttpMethod.GET) {
        Parameters.ifNoneMatch(operation);
        header(
            operation, "ETag", "Of this answer; an answer that the client has need not be sent.");
        operation
            .getResponses()
            .addAPIResponse(
                "304", OASFactory.createAPIResponse().description("The client has it."));
      } else {
        Parameters.ifMatch(operation);
      }
    }
    if (operation.getResponses().hasAPIResponse("201")
        || operation.getResponses().hasAPIResponse("202")) {
      header(operation, "Location", "Path of what was made.");
    }
    if (Parameters.of(operation).stream().anyMatch(one -> one.getName().equals("after"))) {
      header(operation, "Link", "The next page with rel=next (RFC 8288), if there is one.");
    }
    ProblemAnswers.describe(path, http, operation, method);
    Examples.describe(operation);
  }

  private static void header(Operation operation, String name, String description) {
    Header header =
        OASFactory.createHeader()
            .description(description)
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .forEach((APIResponse response) -> response.addHeader(name, header));
  }

  /** Enums as Jackson writes them, see {@link org.scrutin.platform.web.json.Json}. */
  private static void code(Schema schema) {
    List<Object> values = schema == null ? null : schema.getEnumeration();
    if (values != null) {
      schema.setEnumeration(
          values.stream()
              .map(value -> (Object) value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .toList());
    }
  }
}
