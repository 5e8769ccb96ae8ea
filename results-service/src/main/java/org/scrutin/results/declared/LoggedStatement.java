package org.scrutin.results.declared;

import java.util.List;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;

/**
 * A statement and its place in the tally's log.
 *
 * @param index of its leaf, which made revision {@code index + 1}
 * @param body as the leaf commits to it
 * @param findings sums in it that do not add up
 */
record LoggedStatement(long index, StatementLeaf body, List<StatementFinding> findings) {
  StatementAnswer answer(Election election, Tally tally) {
    return new StatementAnswer(
        body,
        election.code(),
        tally.code(),
        election.definition().testMark(),
        index,
        index + 1,
        findings);
  }
}
