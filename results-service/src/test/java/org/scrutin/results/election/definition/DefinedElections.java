package org.scrutin.results.election.definition;

/** Elections without a container, for tests of later layers. */
public final class DefinedElections {
  private DefinedElections() {}

  /** As it is when only its row was inserted. */
  public static Election of(int id, String code, String definition) {
    return new Election(id, code, Elections.parse(definition), 0, 0);
  }
}
