package org.scrutin.gateway.site.page;

import org.jspecify.annotations.Nullable;

/**
 * Why there is no page.
 *
 * @param link where to go on, or null
 */
public record ErrorView(Kind kind, String detail, @Nullable String link) {
  /** What kept the page from being made. */
  public enum Kind {
    /** results-service gives no answer. */
    COUNT_UNAVAILABLE,
    /** claims-service gives no answer. */
    REGISTER_UNAVAILABLE,
    /** The identity provider does not honour the visitor's sign-in any more. */
    SIGN_IN_ENDED,
    /** The identity provider gives no token for the visitor. */
    SIGN_IN_UNAVAILABLE,
    /** There is nothing of that address. */
    NOT_FOUND,
    /** No count step ended at the revision. */
    NO_SUCH_REVISION,
    /** A part of the address cannot be understood. */
    BAD_ADDRESS,
    /** There is more of it than a page reads from a service. */
    TOO_LONG,
    /** Too many others ask for what takes long to make. */
    BUSY,
    /** This site's own fault. */
    FAILED
  }
}
