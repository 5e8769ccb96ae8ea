package org.scrutin.gateway.site.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed set of revisions.
 *
 * @param retraction that two commissioners signed since
 */
public record Release(
    String name,
    String stage,
    @Nullable OffsetDateTime publishedAt,
    @Nullable Retraction retraction) {

  /** Why it is not to be relied upon. */
  public record Retraction(String reason, OffsetDateTime at) {}

  /** A page of releases. */
  public record Page(List<Release> items) {}
}
