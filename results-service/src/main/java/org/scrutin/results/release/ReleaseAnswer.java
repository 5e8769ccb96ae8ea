package org.scrutin.results.release;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.release.ReleaseBody.Attribute;
import org.scrutin.results.release.ReleaseLeaf.ReleasedTally;

/**
 * A release: what was signed, and how far it has come.
 *
 * @param test true of a rehearsal; else absent
 * @param logIndex of its leaf in the election's log, once it is published
 * @param signatures the earliest first; a release is published with two
 */
record ReleaseAnswer(
    String name,
    @Nullable Boolean test,
    Stage stage,
    List<ReleasedTally> tallies,
    List<String> units,
    @Nullable List<Attribute> attributes,
    boolean published,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime publishedAt,
    @Nullable Long logIndex,
    List<SignatureAnswer> signatures) {

  /**
   * A signature.
   *
   * @param person who signed, for commissioners and auditors; when they did is for everyone
   */
  record SignatureAnswer(OffsetDateTime signedAt, @Nullable String person) {}

  /**
   * @param persons whether to say who signed
   */
  static ReleaseAnswer of(Election election, ReleaseEntity release, boolean persons) {
    ReleaseLeaf content = release.content();
    return new ReleaseAnswer(
        content.name(),
        election.definition().testMark(),
        content.stage(),
        content.tallies(),
        content.units(),
        content.attributes(),
        release.isPublished(),
        release.createdAt,
        release.publishedAt,
        release.logIndex,
        release.signatures.stream()
            .sorted(Comparator.comparing(ReleaseEntity.Signature::signedAt))
            .map(one -> new SignatureAnswer(one.signedAt(), persons ? one.person() : null))
            .toList());
  }
}
