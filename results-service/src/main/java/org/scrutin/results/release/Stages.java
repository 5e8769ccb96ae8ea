package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.units.Units;

/** Holds a release against those that stand. The caller has locked the election's log. */
@ApplicationScoped
class Stages {
  private final ReleaseRepository releases;
  private final Units units;

  @Inject
  Stages(ReleaseRepository releases, Units units) {
    this.releases = releases;
    this.units = units;
  }

  /**
   * @throws Refusal 409 if its stage goes back
   */
  void require(Election election, ReleaseLeaf wanted) {
    new StageOrder(
            releases.standing(election.id()).stream().map(ReleaseEntity::content).toList(),
            units.of(election))
        .require(wanted);
  }
}
