package org.scrutin.gateway.site.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;

/** All figures from one source. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Tally(String code, Source source, @Nullable Long revision) {
  boolean authority() {
    return "authority".equals(source.kind());
  }

  /** Whose figures they are. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(
      String kind, String name, @Nullable Map<String, String> names, @Nullable String list) {
    /** The name as it is shown in a language: the plain one where there is none. */
    String shown(Language language) {
      return names == null ? name : names.getOrDefault(language.code(), name);
    }
  }

  /** The tallies of an election. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(List<Tally> items) {}
}
