package org.scrutin.contracts;

import java.util.List;

/** The event types and where their schemas are. */
public final class Contracts {

  /** Every event type of this version of the contracts. */
  public static final List<String> TYPES =
      List.of(
          ElectionDefined.TYPE,
          UnitsDefined.TYPE,
          TallyDefined.TYPE,
          TallyAdvanced.TYPE,
          ReleasePublished.TYPE,
          ReleaseRetracted.TYPE,
          ClaimAssessed.TYPE,
          ClaimFiled.TYPE,
          ClaimAdmitted.TYPE,
          ClaimWithdrawn.TYPE,
          ClaimDecided.TYPE,
          ChronicleAdded.TYPE,
          DocketAdvanced.TYPE);

  private Contracts() {}

  /** Classpath resource of the JSON Schema (draft 2020-12) of an event type's data. */
  public static String schemaOf(String type) {
    return "/schemas/" + type + ".json";
  }
}
