package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** Units with their names. */
public record Units(List<Unit> items) {
  public record Unit(
      String code,
      @Nullable String parent,
      @Nullable String kind,
      @Nullable String name,
      @Nullable Map<String, String> names,
      @Nullable Integer seats,
      @Nullable Tile tile) {
    /** Where it stands in a map of tiles, from 0. */
    public record Tile(int x, int y) {}

    private static final Set<String> STATIONS =
        Set.of("station", "advance", "postal", "overseas", "mobile");

    /** Whether it has a sheet of its own. */
    public boolean station() {
      return kind != null && STATIONS.contains(kind);
    }

    public Wording name(Language language) {
      return language.name(names, name, code);
    }
  }
}
