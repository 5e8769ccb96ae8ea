package org.scrutin.claims.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.Sentence;

/**
 * What a claim could change in seats if it were true, as the count answered; see {@link
 * ClaimAssessed}.
 *
 * @param revision of the tally on which this was computed
 * @param reason why it cannot be computed
 * @param worstCase present exactly if computable
 * @param premise what was assumed and not tested
 * @param suppliedBy who supplied the numbers
 * @param reasonSentence the reason as a sentence with a code
 * @param premiseSentences those of the premise
 * @param notice that this is arithmetic and not a finding
 */
record AssessmentAnswer(
    String tally,
    long revision,
    boolean computable,
    @Nullable String reason,
    ClaimAssessed.@Nullable WorstCase worstCase,
    String premise,
    String suppliedBy,
    String notice,
    OffsetDateTime assessedAt,
    @Nullable Sentence reasonSentence,
    @Nullable List<Sentence> premiseSentences) {

  static AssessmentAnswer of(ClaimAssessed assessed) {
    return new AssessmentAnswer(
        assessed.tally(),
        assessed.revision(),
        assessed.computable(),
        assessed.reason(),
        assessed.worstCase(),
        assessed.premise(),
        assessed.suppliedBy(),
        assessed.notice(),
        assessed.assessedAt(),
        assessed.reasonSentence(),
        assessed.premiseSentences());
  }
}
