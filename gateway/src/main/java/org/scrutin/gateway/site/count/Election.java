package org.scrutin.gateway.site.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An election as results-service describes it; only what pages show. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Election(
    String code,
    Map<String, String> name,
    @Nullable LocalDate date,
    int seats,
    @Nullable Integer majority,
    boolean test,
    @Nullable Rule allocation,
    List<Contestant> lists) {
  public Election {
    name = name == null ? Map.of() : name;
    lists = lists == null ? List.of() : lists;
  }

  /** The allocation rule. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Rule(@Nullable String method, @Nullable String citation) {}

  /** A list that gets votes. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Contestant(String code, Map<String, String> name, @Nullable String colour) {
    public Contestant {
      name = name == null ? Map.of() : name;
    }
  }

  /** A page of elections. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(List<Election> items) {}
}
