package org.scrutin.results.materiality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAssessed.Constituency;
import org.scrutin.contracts.ClaimAssessed.WorstCase;

/**
 * What an assessment comes to.
 *
 * @param reason why there is no worst case; null where there is one
 * @param worstCase null where there is a reason
 * @param revision of the tally
 */
public record Assessment(@Nullable String reason, @Nullable WorstCase worstCase, long revision) {

  static Assessment of(WorstCase worstCase, long revision) {
    return new Assessment(null, worstCase, revision);
  }

  static Assessment not(String reason, long revision) {
    return new Assessment(reason, null, revision);
  }

  /** What is said, without the numbers that move with every revision. */
  Map<String, Object> conclusion() {
    Map<String, Object> conclusion = new LinkedHashMap<>();
    if (reason != null) {
      conclusion.put("reason", reason);
    }
    WorstCase worst = worstCase;
    if (worst != null) {
      conclusion.put("coupled", worst.coupled());
      conclusion.put(
          "constituencies", worst.constituencies().stream().map(Assessment::said).toList());
    }
    return conclusion;
  }

  private static List<Object> said(Constituency one) {
    var rerun = one.rerun();
    return List.of(
        one.unit(),
        one.couldChange(),
        one.couldTie(),
        rerun == null ? "" : rerun.couldChange() + "/" + rerun.couldTie());
  }
}
