package org.scrutin.gateway.site.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim's history. */
public record Docket(List<Entry> items) {

  /** One act. */
  public record Entry(
      int sequence,
      String type,
      String state,
      @Nullable String role,
      @Nullable OffsetDateTime at,
      @Nullable OffsetDateTime enteredAt,
      @Nullable OffsetDateTime actedAt,
      @Nullable String source,
      Claim.@Nullable Filer filedBy,
      @Nullable String by,
      @Nullable String decidedBy,
      boolean decidedByRespondent,
      @Nullable String reasons,
      @Nullable String outcome,
      List<Remedy> remedies) {
    public Entry {
      remedies = remedies == null ? List.of() : remedies;
    }
  }

  /** What a decision orders. */
  public record Remedy(String kind, List<String> units) {
    public Remedy {
      units = units == null ? List.of() : units;
    }
  }
}
