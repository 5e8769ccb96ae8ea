package org.scrutin.gateway.site.count;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signed set of revisions. */
record Release(String name, String stage, boolean published, @Nullable OffsetDateTime publishedAt) {

  /** A page of releases. */
  record Page(List<Release> items) {}
}
