package org.scrutin.results.election.tally;

import java.util.Optional;

/**
 * All sheets from one source.
 *
 * @param id in this database only; never shown
 * @param owner who may write it: {@code admin}, {@code list:CODE} or {@code person:SUBJECT}
 * @param published until then closed to everyone but its owner, administrators and auditors
 * @param revision leaves of its log when this was read
 */
public record Tally(
    int id,
    int electionId,
    String code,
    Source source,
    String owner,
    boolean published,
    long revision) {

  /** Subject of the person whose it is; empty of what is an authority's or a list's. */
  public Optional<String> ownedByPerson() {
    return Owner.person(owner);
  }

  public FigureAccess access() {
    return FigureAccess.of(published);
  }
}
