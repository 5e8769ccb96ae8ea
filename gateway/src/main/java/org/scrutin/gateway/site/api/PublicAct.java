package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;

/** An act of the chronicle as claims-service describes it. */
public record PublicAct(
    String id,
    String date,
    String actor,
    String actorKind,
    String kind,
    Map<String, String> statement,
    List<String> about,
    String source) {
  public PublicAct {
    statement = statement == null ? Map.of() : statement;
    about = about == null ? List.of() : about;
  }

  /** A page of the chronicle. */
  public record Page(List<PublicAct> items) {}
}
