package org.scrutin.platform.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.scrutin.platform.web.problem.ProblemType;

/** The method behind an operation, by what its annotations and parameters say. */
record ResourceMethod(MethodInfo method) {
  private static final DotName ROLES =
      DotName.createSimple("jakarta.annotation.security.RolesAllowed");
  private static final DotName PERMIT =
      DotName.createSimple("jakarta.annotation.security.PermitAll");
  private static final DotName SIGNED_IN =
      DotName.createSimple("io.quarkus.security.Authenticated");
  private static final DotName IDEMPOTENT =
      DotName.createSimple("org.scrutin.platform.store.idempotency.Idempotent");
  private static final DotName PROBLEMS = DotName.createSimple(Problems.class);
  private static final DotName HEADERS = DotName.createSimple("jakarta.ws.rs.core.HttpHeaders");

  /** Who may call it. */
  sealed interface Access {
    /** Everyone, with or without credentials. */
    record Everyone() implements Access {}

    /** Everyone with credentials. */
    record SignedIn() implements Access {}

    /** Whoever has one of the roles. */
    record Roles(List<String> roles) implements Access {}
  }

  /** Nothing where no annotation says. */
  Optional<Access> access() {
    return annotation(ROLES)
        .<Access>map(roles -> new Access.Roles(List.of(roles.value().asStringArray())))
        .or(() -> annotation(SIGNED_IN).map(_ -> new Access.SignedIn()))
        .or(() -> annotation(PERMIT).map(_ -> new Access.Everyone()));
  }

  /** On the method, or else on its class. */
  private Optional<AnnotationInstance> annotation(DotName name) {
    return Stream.of(ROLES, SIGNED_IN, PERMIT).anyMatch(method::hasDeclaredAnnotation)
        ? Optional.ofNullable(method.declaredAnnotation(name))
        : Optional.ofNullable(method.declaringClass().declaredAnnotation(name));
  }

  /** Whether a key makes a repetition harmless. */
  boolean idempotent() {
    return method.hasDeclaredAnnotation(IDEMPOTENT);
  }

  /** Whether conditional headers of the request are looked at. */
  boolean conditional() {
    return method.parameterTypes().stream().map(Type::name).anyMatch(HEADERS::equals);
  }

  List<ProblemType> problems() {
    AnnotationInstance problems = method.declaredAnnotation(PROBLEMS);
    if (problems == null) {
      return List.of();
    }
    AnnotationValue types = problems.value();
    return Arrays.stream(types.asEnumArray()).map(ProblemType::valueOf).toList();
  }
}
