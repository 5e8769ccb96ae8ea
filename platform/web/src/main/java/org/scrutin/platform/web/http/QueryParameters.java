package org.scrutin.platform.web.http;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.InvalidParameter.ParameterFault;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * Holds the query of a request to what its operation takes: a misspelt parameter would otherwise
 * change an answer in silence ({@code ?unti=KH-1} would answer the country).
 */
@Provider
@IfBuildProperty(name = "scrutin.web.api", stringValue = "true", enableIfMissing = true)
public final class QueryParameters implements ContainerRequestFilter {
  private static final int MOST_TOLD = 10;

  private final ResourceInfo resource;
  private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

  @Inject
  public QueryParameters(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (unfit(request.getUriInfo().getPath())) {
      throw new Refusal(Problem.of(ProblemType.NOT_FOUND));
    }
    Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
    if (given.isEmpty()) {
      return;
    }
    Map<String, Class<?>> types =
        known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
    List<ParameterFault> faults = new ArrayList<>();
    given.forEach(
        (name, values) ->
            fault(types, name, values)
                .filter(_ -> faults.size() < MOST_TOLD)
                .ifPresent(why -> faults.add(new ParameterFault(Excerpt.of(name), why))));
    if (!faults.isEmpty()) {
      throw InvalidParameter.of(faults);
    }
  }

  private static Map<String, Class<?>> of(Method method) {
    Map<String, Class<?>> types = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam named = parameter.getAnnotation(QueryParam.class);
      if (named != null) {
        types.put(named.value(), parameter.getType());
      }
    }
    return types;
  }

  private static Optional<String> fault(
      Map<String, Class<?>> types, String name, List<String> values) {
    Class<?> type = types.get(name);
    if (type == null) {
      return Optional.of(
          "is not known here; known: "
              + (types.isEmpty() ? "none" : String.join(", ", types.keySet())));
    }
    if (values.size() != 1) {
      return Optional.of("stands there " + values.size() + " times");
    }
    return Optional.ofNullable(unreadable(type, values.getFirst()));
  }

  private static @Nullable String unreadable(Class<?> type, String value) {
    if (type == boolean.class || type == Boolean.class) {
      return value.equals("true") || value.equals("false") ? null : "is true or false";
    }
    if (type == Integer.class || type == int.class) {
      return value.matches("-?\\d{1,9}") ? null : "is a whole number";
    }
    if (type == Long.class || type == long.class) {
      return value.matches("-?\\d{1,18}") ? null : "is a whole number";
    }
    return unfit(value) ? "has characters that cannot be read" : null;
  }

  /** Controls reach no database, and U+FFFD is what is left of bytes that are no UTF-8. */
  private static boolean unfit(String text) {
    for (int i = 0; i < text.length(); i++) { // of every request: a loop, no stream
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == 0xFFFD) {
        return true;
      }
      if (Character.isSurrogate(c)) {
        int whole = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(whole)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
