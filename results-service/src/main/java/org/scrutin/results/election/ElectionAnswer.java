package org.scrutin.results.election;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.scrutin.results.election.definition.ElectionDocument;

/**
 * An election: its definition as it was sent, and what has come of it.
 *
 * @param units how many
 * @param stations how many
 * @param logSize leaves of its log
 * @param tallies codes of those that the caller may see
 */
public record ElectionAnswer(
    @JsonUnwrapped ElectionDocument definition,
    int units,
    int stations,
    long logSize,
    List<String> tallies) {}
