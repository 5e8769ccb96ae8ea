package org.scrutin.results.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.scrutin.results.election.units.UnitIndex;

/** Says under which release the figures of an answer stand. */
@ApplicationScoped
public class ReleasedFigures {
  private final ReleaseRevisions releases;

  @Inject
  ReleasedFigures(ReleaseRevisions releases) {
    this.releases = releases;
  }

  /** The releases that a question may be answered under. */
  public OfTally of(TallyQuery query) {
    LocalDate until = query.moment().until();
    ZoneId zone = query.election().definition().timezone();
    return new OfTally(
        releases.published(query.election()).stream()
            .filter(
                release ->
                    until == null
                        || !release
                            .publishedAt()
                            .atZoneSameInstant(zone)
                            .toLocalDate()
                            .isAfter(until))
            .toList(),
        query);
  }

  /**
   * Releases and a question.
   *
   * @param all of its election
   */
  public record OfTally(List<PublishedRelease> all, TallyQuery query) {
    public OfTally {
      all = List.copyOf(all);
    }

    /** Of a unit's figures that rest on sheets or on announcements. */
    public Released of(UnitIndex tree, int unit, Basis basis) {
      Moment moment = query.moment();
      // What was announced by a day is of no revision that anybody pinned.
      boolean dated = moment.until() != null && basis != Basis.SHEETS;
      return all.isEmpty() || dated
          ? Released.NOT
          : Released.of(
              all, query.tally().id(), moment.revision(basis), moment.release(), tree, unit);
    }
  }
}
