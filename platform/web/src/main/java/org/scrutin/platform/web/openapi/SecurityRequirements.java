package org.scrutin.platform.web.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Who may call an operation: a requirement for each role, any of which is enough, and an empty one
 * where no credentials are needed. OpenAPI 3.1 lets a requirement name roles of any scheme.
 */
final class SecurityRequirements {
  static final String SCHEME = "bearer";

  private SecurityRequirements() {}

  static void scheme(Components components) {
    components.addSecurityScheme(
        SCHEME,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme(SCHEME)
            .bearerFormat("JWT")
            .description("A token of the operator's identity provider."));
  }

  /** An operation whose method says nothing gets none, which a test refuses. */
  static void describe(Operation operation, ResourceMethod method) {
    operation.setSecurity(method.access().map(SecurityRequirements::of).orElse(List.of()));
  }

  private static List<SecurityRequirement> of(ResourceMethod.Access access) {
    return switch (access) {
      case ResourceMethod.Access.Everyone _ ->
          List.of(OASFactory.createSecurityRequirement(), bearer(List.of()));
      case ResourceMethod.Access.SignedIn _ -> List.of(bearer(List.of()));
      case ResourceMethod.Access.Roles(List<String> roles) ->
          roles.stream().sorted().map(role -> bearer(List.of(role))).toList();
    };
  }

  private static SecurityRequirement bearer(List<String> roles) {
    return OASFactory.createSecurityRequirement().addScheme(SCHEME, roles);
  }
}
