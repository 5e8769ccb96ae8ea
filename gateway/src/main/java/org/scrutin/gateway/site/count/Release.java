package org.scrutin.gateway.site.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signed set of revisions. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Release(String name, String stage, boolean published, @Nullable OffsetDateTime publishedAt) {

  /** A page of releases. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(List<Release> items) {}
}
