package org.scrutin.results.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.figures.lots.DrawMethod;
import org.scrutin.results.figures.lots.DrawnLot;
import org.scrutin.results.proposal.Proposal;
import org.scrutin.seats.allocation.Draw;

/** Takes the proposal of a draw; no seat follows it yet. */
@ApplicationScoped
class ProposeDraw {
  private final DrawRepository draws;
  private final AnnouncementRepository announcements;
  private final LotsToDraw lots;
  private final Clock clock;

  @Inject
  ProposeDraw(
      DrawRepository draws, AnnouncementRepository announcements, LotsToDraw lots, Clock clock) {
    this.draws = draws;
    this.announcements = announcements;
    this.lots = lots;
    this.clock = clock;
  }

  /**
   * @param unit id
   * @throws Refusal 409 if no lots are open or their seed is not known yet, 422 if the draw is for
   *     others than those that are open
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public DrawEntity propose(
      Election election, Tally tally, int unit, DrawProposal body, String person) {
    requireForm(body);
    OpenLots open = lots.require(election, tally, unit, tally.revision());
    DrawEntity row = new DrawEntity();
    row.tallyId = tally.id();
    row.unitId = unit;
    row.seat = open.seat();
    row.seats = open.seats();
    row.tied = open.tied();
    row.method = body.method();
    row.document = body.document();
    row.seed = body.seed();
    OffsetDateTime now = OffsetDateTime.now(clock);
    switch (body.method()) {
      case HAND -> row.winners = byHand(open, Objects.requireNonNull(body.lots()));
      case SEED -> {
        row.announcement = announcement(tally, unit, open, now).key.index();
        row.winners = bySeed(open, Objects.requireNonNull(body.seed()));
      }
    }
    row.proposal = Proposal.by(person, now);
    draws.persistAndFlush(row);
    return row;
  }

  private static void requireForm(DrawProposal body) {
    boolean byHand = body.method() == DrawMethod.HAND;
    Faults faults = new Faults();
    require(faults, "/lots", body.lots(), byHand, "does not go with a seed, from which it follows");
    require(faults, "/document", body.document(), byHand, "belongs to a draw by hand alone");
    require(faults, "/seed", body.seed(), !byHand, "belongs to a draw by seed alone");
    faults.throwIfAny();
  }

  private static void require(
      Faults faults, String at, @Nullable Object value, boolean wanted, String unwanted) {
    if (wanted && value == null) {
      faults.add(at, "is missing");
    } else if (!wanted && value != null) {
      faults.add(at, unwanted);
    }
  }

  private static List<String> byHand(OpenLots open, List<DrawnLot> drawn) {
    Faults faults = new Faults();
    if (drawn.size() != open.seats()) {
      faults.add("/lots", "must be as many as the seats that wait for lots: " + open.seats());
    }
    boolean between = !open.units().isEmpty();
    String tied = String.join(", ", open.tied());
    List<String> winners = new ArrayList<>();
    for (int k = 0; k < Math.min(drawn.size(), open.seats()); k++) {
      DrawnLot lot = drawn.get(k);
      String at = "/lots/" + k;
      if (lot.seat() != open.seat() + k) {
        faults.add(at + "/seat", "must be " + (open.seat() + k) + ", which waits for lots");
      }
      List<String> among = between ? lot.units() : lot.lists();
      if (among == null || !same(among, open.tied())) {
        faults.add(at + (between ? "/units" : "/lists"), "must be those that are tied: " + tied);
      }
      if ((between ? lot.lists() : lot.units()) != null) {
        faults.add(at + (between ? "/lists" : "/units"), "are not what is tied here");
      }
      if (!open.tied().contains(lot.winner())) {
        faults.add(at + "/winner", "must be one of those that are tied: " + tied);
      } else if (winners.contains(lot.winner())) {
        faults.add(at + "/winner", "has won a seat of this tie already");
      }
      winners.add(lot.winner());
    }
    faults.throwIfAny();
    return winners;
  }

  private static boolean same(List<String> codes, List<String> tied) {
    return codes.size() == tied.size() && Set.copyOf(codes).equals(Set.copyOf(tied));
  }

  private static List<String> bySeed(OpenLots open, String seed) {
    List<String> tied = open.tied();
    List<Integer> places = IntStream.range(0, tied.size()).boxed().toList();
    return new Draw.BySeed(open.seat(), places, seed)
        .drawn(open.seats()).stream().map(tied::get).toList();
  }

  private AnnouncementEntity announcement(
      Tally tally, int unit, OpenLots open, OffsetDateTime now) {
    AnnouncementEntity found =
        announcements
            .newest(tally.id(), unit, open)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.SEED_NOT_KNOWN,
                        "No source of a seed was announced for these lots. Announce one, or draw by"
                            + " hand."));
    if (found.at.isAfter(now)) {
      throw new Refusal(
          ProblemType.SEED_NOT_KNOWN,
          "The seed for these lots is announced to be known at " + found.at + ".");
    }
    return found;
  }
}
