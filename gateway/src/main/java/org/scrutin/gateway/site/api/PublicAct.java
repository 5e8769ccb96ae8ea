package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act of the chronicle as claims-service describes it. */
public record PublicAct(
    String id,
    String date,
    String actor,
    String actorKind,
    String kind,
    Map<String, String> statement,
    List<String> about,
    String source,
    @Nullable String role) {
  public PublicAct {
    statement = statement == null ? Map.of() : statement;
    about = about == null ? List.of() : about;
  }

  /** A page of the chronicle. */
  public record Page(List<PublicAct> items) {}
}
