package org.scrutin.gateway.site.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signed set of revisions. */
public record Release(
    String name, String stage, boolean published, @Nullable OffsetDateTime publishedAt) {

  /** A page of releases. */
  public record Page(List<Release> items) {}
}
