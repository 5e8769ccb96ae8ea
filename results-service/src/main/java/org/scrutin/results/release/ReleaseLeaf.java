package org.scrutin.results.release;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.register.Register;
import org.scrutin.results.release.ReleaseBody.Attribute;

/**
 * What a release says: without signatures as it is signed and stored, with them as its leaf commits
 * to it.
 *
 * @param units codes as the tree has them
 * @param attributes absent where there are none
 * @param register of claims as a final release saw it when it was published
 */
record ReleaseLeaf(
    String name,
    Stage stage,
    List<ReleasedTally> tallies,
    List<String> units,
    @Nullable List<Attribute> attributes,
    @Nullable Register register,
    @Nullable List<SignatureLeaf> signatures) {

  /** A tally at one of its revisions. */
  record ReleasedTally(String tally, long revision) {}

  /**
   * A signature.
   *
   * @param person subject of the token, a pseudonym
   */
  record SignatureLeaf(OffsetDateTime signedAt, String person) {}

  /** The tally that allocates the seats. */
  String allocating() {
    return tallies.getFirst().tally();
  }

  ReleaseLeaf signed(List<SignatureLeaf> by, @Nullable Register seen) {
    return new ReleaseLeaf(name, stage, tallies, units, attributes, seen, by);
  }
}
