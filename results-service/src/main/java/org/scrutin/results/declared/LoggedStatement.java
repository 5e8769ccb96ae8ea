package org.scrutin.results.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
record LoggedStatement(long index, JsonNode body, List<? extends JsonNode> findings) {
  ObjectNode json(Election election, Tally tally) {
    ObjectNode answer = body.deepCopy();
    answer.put("election", election.code());
    answer.put("tally", tally.code());
    answer.put("index", index);
    answer.put("revision", index + 1);
    answer.putArray("findings").addAll(findings);
    return answer;
  }
}
