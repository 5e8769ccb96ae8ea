package org.scrutin.claims.register;

import java.util.List;
import org.scrutin.claims.docket.State;

/** A claim's history, the filing first. */
record DocketAnswer(String ref, State state, List<EntryAnswer> items) {

  static DocketAnswer of(Claim claim) {
    return new DocketAnswer(
        claim.ref(),
        claim.docket().state(),
        claim.docket().entries().stream().map(entry -> EntryAnswer.of(claim, entry)).toList());
  }
}
