package org.scrutin.platform.web.upload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** How the bytes of a body hold its file. */
public enum ContentEncoding {
  /** As it is. */
  IDENTITY,
  /** RFC 1952. */
  GZIP;

  /**
   * From the header {@code Content-Encoding}.
   *
   * @param header null where there is none
   * @throws Refusal 415 for any other encoding
   */
  public static ContentEncoding of(@Nullable String header) {
    String named = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    return switch (named) {
      case "", "identity" -> IDENTITY;
      case "gzip" -> GZIP;
      default ->
          throw new Refusal(
              ProblemType.UNSUPPORTED_CONTENT_ENCODING,
              "The Content-Encoding \""
                  + Excerpt.of(named)
                  + "\" cannot be read. Send the file as it is, or with gzip.");
    };
  }
}
