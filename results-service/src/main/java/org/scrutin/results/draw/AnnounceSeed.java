package org.scrutin.results.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * Takes the announcement of a seed's source. It can be replaced until the seed is known: nobody
 * chooses a source by what it gives.
 */
@ApplicationScoped
class AnnounceSeed {
  private static final String KIND = "draw-announcement";

  private final AnnouncementRepository announcements;
  private final LotsToDraw lots;
  private final CountStep steps;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  @Inject
  AnnounceSeed(
      AnnouncementRepository announcements,
      LotsToDraw lots,
      CountStep steps,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.announcements = announcements;
    this.lots = lots;
    this.steps = steps;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @param unit id
   * @param code of the unit
   * @throws Refusal 409 if no lots are open, or their seed is known already; 422 for a time that is
   *     not ahead
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AnnouncementEntity announce(
      Election election, Tally tally, int unit, String code, AnnouncementBody body, String person) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Faults faults = new Faults();
    if (!body.at().isAfter(now)) {
      faults.add("/at", "must be in the future: the seed must not be known yet");
    } else if (body.at().isAfter(now.plusYears(1))) {
      faults.add("/at", "must be within a year");
    }
    faults.throwIfAny();
    AnnouncementEntity row = new AnnouncementEntity();
    row.unitId = unit;
    row.source = body.source();
    row.at = body.at().withOffsetSameInstant(ZoneOffset.UTC);
    row.announcedBy = person;
    row.announcedAt = now;
    steps.run(tally.id(), step -> record(step, election, tally, row, code));
    return row;
  }

  private void record(
      OpenStep step, Election election, Tally tally, AnnouncementEntity row, String code) {
    OpenLots open = lots.require(election, tally, row.unitId, step.revision());
    announcements
        .newest(tally.id(), row.unitId, open)
        .filter(one -> !one.at.isAfter(row.announcedAt))
        .ifPresent(
            one -> {
              throw new Refusal(
                  ProblemType.SEED_KNOWN,
                  "The seed for these lots was announced to be known at %s, from: %s"
                      .formatted(one.at, one.source));
            });
    row.seat = open.seat();
    row.seats = open.seats();
    row.tied = open.tied();
    SignatureLeaf signature = new SignatureLeaf(row.announcedAt, pseudonyms.of(row.announcedBy));
    long index =
        step.append(
            KIND,
            code,
            announcements.count(tally.id(), row.unitId) + 1,
            new AnnouncementLeaf(
                code, row.seat, row.seats, row.tied, row.source, row.at, List.of(signature)));
    row.key = new AnnouncementEntity.Key(tally.id(), index);
    announcements.persistAndFlush(row);
  }
}
