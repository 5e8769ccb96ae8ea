package org.scrutin.gateway.site.count;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** All figures from one source. */
record Tally(String code, Source source, @Nullable Long revision) {
  boolean authority() {
    return "authority".equals(source.kind());
  }

  /** Whose figures they are. */
  record Source(
      String kind, String name, @Nullable Map<String, String> names, @Nullable String list) {
    /** The name as it is shown in a language; what stands for it where there is none. */
    Wording shown(Language language) {
      return language.name(names, name, list == null ? kind : list);
    }
  }

  /** The tallies of an election. */
  record Page(List<Tally> items) {}
}
