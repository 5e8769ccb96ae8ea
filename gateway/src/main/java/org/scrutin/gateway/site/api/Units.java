package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** Constituencies with their names. */
public record Units(List<Unit> items) {
  public record Unit(
      String code,
      @Nullable String parent,
      @Nullable String name,
      @Nullable Map<String, String> names,
      @Nullable Integer seats) {
    public Wording name(Language language) {
      return language.name(names, name, code);
    }
  }
}
