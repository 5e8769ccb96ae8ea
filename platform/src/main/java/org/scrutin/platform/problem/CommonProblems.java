package org.scrutin.platform.problem;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types of the problems that any operation may answer with. */
public final class CommonProblems {

  public static final ProblemType MALFORMED =
      new ProblemType("malformed", "Malformed request", 400);
  public static final ProblemType UNAUTHENTICATED =
      new ProblemType("unauthenticated", "Sign-in needed", 401);
  public static final ProblemType FORBIDDEN = new ProblemType("forbidden", "Not allowed", 403);
  public static final ProblemType NOT_FOUND = new ProblemType("not-found", "Not found", 404);
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method-not-allowed", "Method not allowed", 405);
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not-acceptable", "Not acceptable", 406);
  public static final ProblemType CONFLICT = new ProblemType("conflict", "Conflict", 409);
  public static final ProblemType TOO_LARGE = new ProblemType("too-large", "Too large", 413);
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType("unsupported-media-type", "Unsupported media type", 415);
  public static final ProblemType INVALID = new ProblemType("invalid", "Invalid content", 422);
  public static final ProblemType INTERNAL = new ProblemType("internal", "Internal error", 500);
  public static final ProblemType UNAVAILABLE =
      new ProblemType("unavailable", "Temporarily unavailable", 503);

  private static final Map<Integer, ProblemType> BY_STATUS =
      Stream.of(
              MALFORMED,
              UNAUTHENTICATED,
              FORBIDDEN,
              NOT_FOUND,
              METHOD_NOT_ALLOWED,
              NOT_ACCEPTABLE,
              CONFLICT,
              TOO_LARGE,
              UNSUPPORTED_MEDIA_TYPE,
              INVALID,
              INTERNAL,
              UNAVAILABLE)
          .collect(Collectors.toUnmodifiableMap(ProblemType::status, Function.identity()));

  private CommonProblems() {}

  static Optional<ProblemType> ofStatus(int status) {
    return Optional.ofNullable(BY_STATUS.get(status));
  }
}
