package org.scrutin.results.materiality;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAssessed.Constituency;
import org.scrutin.contracts.ClaimAssessed.WorstCase;
import org.scrutin.contracts.Sentence;
import org.scrutin.platform.web.json.Json;

/**
 * What an assessment comes to.
 *
 * @param reason why there is no worst case; null where there is one
 * @param worstCase null where there is a reason
 * @param revision of the tally
 */
public record Assessment(@Nullable Sentence reason, @Nullable WorstCase worstCase, long revision) {

  static Assessment of(WorstCase worstCase, long revision) {
    return new Assessment(null, worstCase, revision);
  }

  static Assessment not(Sentence reason, long revision) {
    return new Assessment(reason, null, revision);
  }

  /** What is said, without the numbers that move with every revision. */
  Conclusion conclusion() {
    WorstCase worst = worstCase;
    String said = reason == null ? null : reason.text();
    return worst == null
        ? new Conclusion(said, null, null)
        : new Conclusion(
            said, worst.coupled(), worst.constituencies().stream().map(Answer::of).toList());
  }

  /** Two assessments that say the same have the same one. */
  record Conclusion(
      @Nullable String reason, @Nullable Boolean coupled, @Nullable List<Answer> constituencies) {
    /** As it is stored. */
    String text() {
      try {
        return Json.stored().writeValueAsString(this);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Of a constituency. */
  record Answer(
      String unit,
      boolean couldChange,
      boolean couldTie,
      @Nullable Boolean rerunCouldChange,
      @Nullable Boolean rerunCouldTie) {
    private static Answer of(Constituency one) {
      var rerun = one.rerun();
      return new Answer(
          one.unit(),
          one.couldChange(),
          one.couldTie(),
          rerun == null ? null : rerun.couldChange(),
          rerun == null ? null : rerun.couldTie());
    }
  }
}
