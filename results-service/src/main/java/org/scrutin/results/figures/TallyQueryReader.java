package org.scrutin.results.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;

/** Reads which tally a question is about and as of when. */
@ApplicationScoped
public class TallyQueryReader {
  private final Elections elections;
  private final Tallies tallies;
  private final MomentReader moments;

  @Inject
  TallyQueryReader(Elections elections, Tallies tallies, MomentReader moments) {
    this.elections = elections;
    this.tallies = tallies;
    this.moments = moments;
  }

  /**
   * @throws Refusal as {@link Elections#require}, {@link Tallies#require} and {@link
   *     MomentReader#of}; a tally that is not published is unknown to everyone but its owner
   */
  public TallyQuery of(
      String electionCode, String tallyCode, @Nullable String at, @Nullable String asOf) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    return new TallyQuery(election, tally, moments.of(election, tally, at, asOf));
  }
}
