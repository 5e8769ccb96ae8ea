package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** All figures from one source. */
public record Tally(String code, Source source, @Nullable String role, @Nullable Long revision) {
  public boolean authority() {
    return "authority".equals(source.kind());
  }

  /** Whose figures they are. */
  public record Source(
      String kind, String name, @Nullable Map<String, String> names, @Nullable String list) {
    /** The name as it is shown in a language; what stands for it where there is none. */
    public Wording shown(Language language) {
      return language.name(names, name, list == null ? kind : list);
    }
  }

  /** The tallies of an election. */
  public record Page(List<Tally> items) {}
}
