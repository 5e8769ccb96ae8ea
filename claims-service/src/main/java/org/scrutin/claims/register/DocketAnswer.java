package org.scrutin.claims.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.State;

/**
 * A claim's history, the filing first.
 *
 * @param test true of a rehearsal; else absent
 */
record DocketAnswer(String ref, @Nullable Boolean test, State state, List<EntryAnswer> items) {

  static DocketAnswer of(Claim claim) {
    return new DocketAnswer(
        claim.ref(),
        claim.testMark(),
        claim.docket().state(),
        claim.docket().entries().stream().map(entry -> EntryAnswer.of(claim, entry)).toList());
  }
}
