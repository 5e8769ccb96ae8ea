package org.scrutin.results.election.definition;

import java.util.Objects;

/**
 * A defined election.
 *
 * @param id in this database only; never shown
 * @param logSize leaves of the election's log when this was read
 */
public record Election(int id, String code, ElectionDefinition definition, long logSize) {
  public Election {
    Objects.requireNonNull(definition);
  }
}
