package org.scrutin.platform.web.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Conditional requests (RFC 9110 section 13). */
public final class Conditional {

  private Conditional() {}

  /**
   * Answers 304 if the client has this representation, else what the supplier makes; the tag is set
   * on both.
   */
  public static <T> RestResponse<T> read(
      HttpHeaders request, EntityTag tag, Supplier<ResponseBuilder<T>> answer) {
    boolean has = EntityTagList.of(header(request, HttpHeaders.IF_NONE_MATCH)).matchesWeakly(tag);
    return (has ? ResponseBuilder.<T>notModified() : answer.get()).tag(tag).build();
  }

  /**
   * Lets a change pass that names no version, or the current one.
   *
   * @throws Refusal 412 if If-Match names another version
   */
  public static void write(HttpHeaders request, EntityTag current) {
    List<String> header = header(request, HttpHeaders.IF_MATCH);
    if (!header.isEmpty() && !EntityTagList.of(header).matchesStrongly(current)) {
      throw new Refusal(Problem.of(ProblemType.PRECONDITION_FAILED));
    }
  }

  private static List<String> header(HttpHeaders request, String name) {
    List<String> values = request.getRequestHeader(name);
    return values == null ? List.of() : values;
  }
}
