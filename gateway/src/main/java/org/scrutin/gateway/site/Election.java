package org.scrutin.gateway.site;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An election as results-service describes it; only what pages show. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Election(
    String code,
    Map<String, String> name,
    @Nullable LocalDate date,
    int seats,
    @Nullable Integer majority,
    boolean test,
    @Nullable Rule allocation,
    List<Contestant> lists) {
  Election {
    name = name == null ? Map.of() : name;
    lists = lists == null ? List.of() : lists;
  }

  /** The allocation rule. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Rule(@Nullable String method, @Nullable String citation) {}

  /** A list that gets votes. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Contestant(String code, Map<String, String> name, @Nullable String colour) {
    Contestant {
      name = name == null ? Map.of() : name;
    }
  }

  /** A page of elections. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(List<Election> items) {}
}
