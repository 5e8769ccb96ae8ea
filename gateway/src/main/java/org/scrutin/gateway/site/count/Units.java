package org.scrutin.gateway.site.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;

/** Constituencies with their names. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Units(List<Unit> items) {
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Unit(
      String code,
      @Nullable String parent,
      @Nullable String name,
      @Nullable Map<String, String> names,
      @Nullable Integer seats) {
    String name(Language language) {
      String translated = names == null ? null : names.get(language.code());
      if (translated != null && !translated.isBlank()) {
        return translated;
      }
      return name == null || name.isBlank() ? code : name;
    }
  }
}
