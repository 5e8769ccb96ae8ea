package org.scrutin.results.release;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.register.Register;
import org.scrutin.results.release.ReleaseBody.Attribute;
import org.scrutin.results.release.ReleaseLeaf.ReleasedTally;

/**
 * A release: what was signed, and how far it has come.
 *
 * @param test true of a rehearsal; else absent
 * @param signatures how many; a release is published with two
 * @param signatories the earliest first
 * @param index of its leaf in the election's log, once it is published
 * @param register of claims as a final release saw it when it was published
 * @param retraction that two commissioners signed since
 */
record ReleaseAnswer(
    String name,
    @Nullable Boolean test,
    Stage stage,
    ReleaseState state,
    List<ReleasedTally> tallies,
    List<String> units,
    @Nullable List<Attribute> attributes,
    int signatures,
    List<SignatureAnswer> signatories,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime publishedAt,
    @Nullable Long index,
    @Nullable Register register,
    @Nullable Retracted retraction) {

  /**
   * A signature.
   *
   * @param pseudonym of who signed, as the log has it
   * @param person who signed, for commissioners and auditors; when they did is for everyone
   */
  record SignatureAnswer(OffsetDateTime signedAt, String pseudonym, @Nullable String person) {}

  /**
   * Why it is not to be relied upon.
   *
   * @param index of its leaf in the election's log
   */
  record Retracted(String reason, OffsetDateTime at, long index) {}

  /**
   * @param retraction that holds
   * @param pseudonyms of who signed
   * @param persons whether to say who signed
   */
  static ReleaseAnswer of(
      Election election,
      ReleaseEntity release,
      @Nullable RetractionEntity retraction,
      Pseudonyms pseudonyms,
      boolean persons) {
    ReleaseLeaf content = release.content();
    return new ReleaseAnswer(
        content.name(),
        election.definition().testMark(),
        content.stage(),
        state(release, retraction),
        content.tallies(),
        content.units(),
        content.attributes(),
        release.signatures.size(),
        release.signatures.stream()
            .sorted(Comparator.comparing(ReleaseEntity.Signature::signedAt))
            .map(
                one ->
                    new SignatureAnswer(
                        one.signedAt(), pseudonyms.of(one.person()), persons ? one.person() : null))
            .toList(),
        release.createdAt,
        release.publishedAt,
        release.logIndex,
        release.register(),
        retracted(retraction));
  }

  private static ReleaseState state(ReleaseEntity release, @Nullable RetractionEntity retraction) {
    if (retraction != null) {
      return ReleaseState.RETRACTED;
    }
    return release.isPublished() ? ReleaseState.PUBLISHED : ReleaseState.DRAFTED;
  }

  private static @Nullable Retracted retracted(@Nullable RetractionEntity retraction) {
    return retraction == null
        ? null
        : new Retracted(
            retraction.reason,
            Objects.requireNonNull(retraction.proposal.confirmedAt()),
            Objects.requireNonNull(retraction.logIndex));
  }
}
