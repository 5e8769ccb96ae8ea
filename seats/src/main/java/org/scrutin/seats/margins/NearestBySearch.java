package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One ballot more never does less: so many are enough as {@link ComponentSearch} finds by halving.
 * That any number is enough is seen from the ends: one list gets or keeps everything, or nobody has
 * anything.
 */
final class NearestBySearch implements Nearest {
  /** Lists that are looked at for one answer. */
  private static final long MOST_WORK = 3_000_000;

  private final Component component;
  private final Race race;
  private final Margin.Kind kind;
  private final CaseCount cases = new CaseCount(MOST_WORK);

  NearestBySearch(Component component, Margin.Kind kind) {
    this.component = component;
    this.race = component.race();
    this.kind = kind;
  }

  @Override
  public Optional<Found> within(long most, Verdict verdict) {
    ComponentSearch search = new ComponentSearch(component, verdict, cases);
    long end = end();
    long enough = Math.min(most, end);
    boolean known =
        most >= end
            && ends(enough).stream().anyMatch(witness -> verdict(witness) == Verdict.CHANGE);
    if (!known) {
      // Of few ballots rounded quotas leave seats to nobody, so that ends do not tell.
      long few = 2L * (component.seats() + 2) * (component.seats() + 2);
      enough = most >= end ? Math.min(enough, few) : enough;
      if (search.within(of(enough)).isEmpty()) {
        return Optional.empty();
      }
    }
    long ballots = Halving.least(0, enough, some -> search.within(of(some)).isPresent());
    return search
        .within(of(ballots))
        .map(witness -> new Found(ballots, Change.by(race, witness, verdict), witness));
  }

  @Override
  public boolean excludes(long ballots, Verdict verdict) {
    return new ComponentSearch(component, verdict, cases).within(of(ballots)).isEmpty();
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
    long seats = 2L * component.seats() + 4;
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

  @Override
  public Verdict verdict(Witness witness) {
    return Verdict.between(component.held(), component.allocate(witness.votes(), witness.valid()));
  }
}
