package org.scrutin.platform.problem;

/**
 * A kind of refusal that clients may rely on.
 *
 * @param slug stable name; the problem's {@code type} is {@code /problems/} and this
 * @param title the same for every occurrence
 * @param status HTTP status, 400 to 599
 */
public record ProblemType(String slug, String title, int status) {

  public ProblemType {
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || status < 400 || status > 599) {
      throw new IllegalArgumentException("Not a problem type: " + slug + " " + status);
    }
  }

  /** The {@code type} member of RFC 9457. */
  public String uri() {
    return "/problems/" + slug;
  }
}
