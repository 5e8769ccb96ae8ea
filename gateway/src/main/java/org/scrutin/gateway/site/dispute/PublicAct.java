package org.scrutin.gateway.site.dispute;

import java.util.List;
import java.util.Map;

/** An act of the chronicle as claims-service describes it. */
record PublicAct(
    String id,
    String date,
    String actor,
    String actorKind,
    String kind,
    Map<String, String> statement,
    List<String> about,
    String source) {
  PublicAct {
    statement = statement == null ? Map.of() : statement;
    about = about == null ? List.of() : about;
  }

  /** A page of the chronicle. */
  record Page(List<PublicAct> items) {}
}
