package org.scrutin.results.figures;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;

/** A question about a tally at a point in time, and how its answer is tagged and cached. */
public record TallyQuery(Election election, Tally tally, Moment moment) {
  // Shared caches may keep an answer but must ask each time: a new revision shows at once.
  private static final String PUBLIC = "public, no-cache";
  private static final String PRIVATE = "private, no-store";

  /**
   * Answers 304 if the client has this representation.
   *
   * @param parameters the kind of answer, and what else decides its bytes
   */
  public <T> RestResponse<T> answer(
      HttpHeaders headers, List<?> parameters, Supplier<ResponseBuilder<T>> answer) {
    String representation =
        Stream.concat(Stream.of(determinants()), parameters.stream())
            .map(String::valueOf)
            .collect(Collectors.joining("|"));
    return Conditional.read(
        headers,
        EntityTags.of(moment.declared(), representation),
        () -> answer.get().header("Cache-Control", cacheControl(tally.access().everyone())));
  }

  /** What decides every answer to it, but for its own parameters. */
  public String determinants() {
    return Stream.of(
            election.id(),
            tally.code(),
            moment.sheets(),
            String.valueOf(moment.until()),
            String.valueOf(moment.release()),
            // The tree, its names and seats change with this log alone.
            election.logSize())
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  /** For an answer that everyone may see, or for one of a caller's own. */
  public static String cacheControl(boolean everyone) {
    return everyone ? PUBLIC : PRIVATE;
  }
}
