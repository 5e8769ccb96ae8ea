package org.scrutin.gateway.site.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All figures from one source. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Tally(String code, Source source, @Nullable Long revision) {
  boolean authority() {
    return "authority".equals(source.kind());
  }

  /** Whose figures they are. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(String kind, String name, @Nullable String list) {}

  /** The tallies of an election. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(List<Tally> items) {}
}
