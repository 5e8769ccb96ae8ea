package org.scrutin.results.election.definition;

import java.util.Objects;

/**
 * A defined election.
 *
 * @param id in this database only; never shown
 * @param logSize leaves of the election's log when this was read
 * @param tiles how often units were given other tiles, of which the log has nothing
 */
public record Election(
    int id, String code, ElectionDefinition definition, long logSize, int tiles) {
  public Election {
    Objects.requireNonNull(definition);
  }
}
