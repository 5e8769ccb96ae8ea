package org.scrutin.platform.web.security;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the API description who may call each operation, as {@code x-allowed}: roles,
 * "authenticated", "everyone" or "nobody". An operation whose method says nothing gets no entry,
 * which a test refuses.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class AllowedRoles implements OASFilter {

  public static final String EXTENSION = "x-allowed";
  public static final String EVERYONE = "everyone";
  public static final String AUTHENTICATED = "authenticated";
  public static final String NOBODY = "nobody";

  private static final DotName ROLES =
      DotName.createSimple("jakarta.annotation.security.RolesAllowed");
  private static final DotName PERMIT =
      DotName.createSimple("jakarta.annotation.security.PermitAll");
  private static final DotName DENY = DotName.createSimple("jakarta.annotation.security.DenyAll");
  private static final DotName SIGNED_IN =
      DotName.createSimple("io.quarkus.security.Authenticated");

  private final IndexView index;

  public AllowedRoles(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(this::describe));
  }

  private void describe(Operation operation) {
    MethodInfo method = method(operation.getOperationId());
    if (method != null) {
      allowed(method).ifPresent(allowed -> operation.addExtension(EXTENSION, allowed));
    }
  }

  private static Optional<List<String>> allowed(MethodInfo method) {
    return of(method::declaredAnnotation)
        .or(() -> of(name -> method.declaringClass().declaredAnnotation(name)));
  }

  private static Optional<List<String>> of(
      Function<DotName, @Nullable AnnotationInstance> annotations) {
    AnnotationInstance roles = annotations.apply(ROLES);
    if (roles != null) {
      return Optional.of(List.of(roles.value().asStringArray()));
    }
    if (annotations.apply(SIGNED_IN) != null) {
      return Optional.of(List.of(AUTHENTICATED));
    }
    if (annotations.apply(PERMIT) != null) {
      return Optional.of(List.of(EVERYONE));
    }
    return annotations.apply(DENY) != null ? Optional.of(List.of(NOBODY)) : Optional.empty();
  }

  /**
   * By the operation id of strategy CLASS_METHOD: the class's name, a separator, the method's name.
   */
  private @Nullable MethodInfo method(@Nullable String operationId) {
    if (operationId == null) {
      return null;
    }
    int end = Math.max(operationId.lastIndexOf('_'), operationId.lastIndexOf('.'));
    if (end < 0) {
      return null;
    }
    String type = operationId.substring(0, end);
    String name = operationId.substring(end + 1);
    for (ClassInfo candidate : index.getKnownClasses()) {
      if (candidate.name().toString().equals(type)
          || candidate.name().withoutPackagePrefix().equals(type)) {
        for (MethodInfo method : candidate.methods()) {
          if (method.name().equals(name)) {
            return method;
          }
        }
      }
    }
    return null;
  }
}
