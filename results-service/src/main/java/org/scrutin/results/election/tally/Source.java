package org.scrutin.results.election.tally;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a tally.
 *
 * @param name as it is shown
 * @param names in other languages, by language; may be empty
 * @param list code of the party's list, for a party only
 */
public record Source(Kind kind, String name, Map<String, String> names, @Nullable String list) {
  /** What kind of counter it is. */
  @Schema(name = "SourceKind")
  public enum Kind {
    AUTHORITY,
    PARTY,
    OBSERVER;

    /** The name in requests and answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind named(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Source {
    names = Map.copyOf(names);
    if ((kind == Kind.PARTY) != (list != null)) {
      throw new IllegalArgumentException("a party's tally, and only that, has a list");
    }
  }
}
