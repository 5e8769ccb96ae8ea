package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.scrutin.seats.margins.Change.ChangeVia;

/**
 * One ballot more never does less: so many are enough as {@link QuotaSearch} finds by halving. That
 * any number is enough is seen from the ends: one list gets or keeps everything, or nobody has
 * anything.
 */
final class NearestByQuotas implements Nearest {
  private final Race race;
  private final Held held;
  private final Margin.Kind kind;

  NearestByQuotas(Race race, Held held, Margin.Kind kind) {
    this.race = race;
    this.held = held;
    this.kind = kind;
  }

  @Override
  public Optional<Found> within(long most, Verdict verdict) {
    QuotaSearch search = new QuotaSearch(race, held, verdict);
    long end = end();
    long enough = Math.min(most, end);
    if (most >= end && ends(enough).stream().noneMatch(votes -> verdict(votes) == Verdict.CHANGE)) {
      // Of few ballots rounded quotas leave seats to nobody.
      enough = Math.min(enough, 2L * (race.seats() + 2) * (race.seats() + 2));
      if (search.within(of(enough)).isEmpty()) {
        return Optional.empty();
      }
    }
    long ballots = Halving.least(0, enough, some -> search.within(of(some)).isPresent());
    return search
        .within(of(ballots))
        .map(witness -> new Found(ballots, change(verdict, witness), witness));
  }

  @Override
  public boolean excludes(long ballots, Verdict verdict) {
    return new QuotaSearch(race, held, verdict).within(of(ballots)).isEmpty();
  }

  private OfOneKind of(long ballots) {
    return OfOneKind.of(race, kind, ballots);
  }

  /** As many ballots as there are, or as many as give one list all seats against them. */
  private long end() {
    if (kind != Margin.Kind.ADDED) {
      return race.ballots();
    }
    long parts = 1;
    for (var share : race.admission().shares()) {
      long rest = share.denominator() - share.numerator();
      if (rest > 0) {
        parts = Math.max(parts, Math.ceilDiv(share.denominator(), rest));
      }
    }
    long seats = 2L * race.seats() + 4;
    long all = Math.max(race.valid(), race.ballots()) + 1;
    return all > Margin.MOST / seats / parts ? Margin.MOST : all * seats * parts;
  }

  private List<Witness> ends(long ballots) {
    List<Witness> ends = new ArrayList<>();
    int lists = race.votes().length;
    for (int list = 0; list < lists; list++) {
      if (race.onBallot().get(list) || kind == Margin.Kind.REMOVED) {
        ends.add(end(list, ballots));
      }
    }
    if (race.blankCounts() || kind == Margin.Kind.REMOVED) {
      Recount blank = new Recount(race);
      if (kind != Margin.Kind.ADDED) {
        blank.takeFromOthers(null, ballots);
      }
      if (kind != Margin.Kind.REMOVED) {
        blank.give(new long[lists], ballots);
      }
      ends.add(blank.witness(ballots));
    }
    return ends;
  }

  /** Everything for one list. */
  private Witness end(int list, long ballots) {
    Recount recount = new Recount(race);
    return switch (kind) {
      case ADDED -> {
        recount.give(list, ballots);
        yield recount.witness(ballots);
      }
      case REMOVED -> {
        recount.takeFromOthers(list, ballots - race.votes()[list]);
        yield recount.witness(ballots - race.votes()[list]);
      }
      case MOVED -> {
        recount.takeFromOthers(null, ballots);
        recount.give(list, ballots);
        yield recount.witness(ballots);
      }
    };
  }

  private Verdict verdict(Witness witness) {
    return Verdict.between(held, Held.of(race.with(witness.votes(), witness.valid()).allocate()));
  }

  /** Which list loses most by a change, and which gains most. */
  private Change change(Verdict verdict, Witness witness) {
    Race then = race.with(witness.votes(), witness.valid());
    Held after = Held.of(then.allocate());
    Integer from = null;
    Integer to = null;
    int loss = 0;
    int gain = 0;
    for (int list = 0; list < race.votes().length; list++) {
      int more =
          after.most()[list] + after.certain()[list] - held.most()[list] - held.certain()[list];
      if (more < loss) {
        loss = more;
        from = list;
      }
      if (more > gain) {
        gain = more;
        to = list;
      }
    }
    BitSet before = competing(race);
    return new Change(
        verdict, from, to, before.equals(competing(then)) ? ChangeVia.PAIR : ChangeVia.THRESHOLD);
  }

  private static BitSet competing(Race race) {
    BitSet admitted = race.admitted();
    for (int list = 0; list < race.votes().length; list++) {
      if (race.votes()[list] == 0) {
        admitted.clear(list);
      }
    }
    return admitted;
  }
}
