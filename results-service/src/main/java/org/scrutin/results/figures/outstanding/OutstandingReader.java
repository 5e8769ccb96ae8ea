package org.scrutin.results.figures.outstanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.ComputationSlots;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.margins.Races;
import org.scrutin.results.figures.seats.SeatsUnit;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.results.figures.votes.VotesReader;

/** Finds whether what is still out can move a seat of a unit. */
@ApplicationScoped
class OutstandingReader {
  /** Answers that are kept. */
  private static final int MOST_KEPT = 100;

  private static final Duration WAIT = Duration.ofSeconds(2);

  private final Sql sql;
  private final Units units;
  private final ComputationSlots slots;
  private final Cache<Determinants, OutstandingSeatsAnswer> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  @Inject
  OutstandingReader(
      DataSource database,
      Units units,
      @ConfigProperty(name = "scrutin.margins.concurrent") int concurrent) {
    this.sql = new Sql(database);
    this.units = units;
    this.slots = new ComputationSlots(concurrent, WAIT);
  }

  /**
   * All that an answer follows from: neither votes of a revision nor the log up to a place change.
   */
  private record Determinants(int tally, long sheets, long logSize, @Nullable String unit) {}

  /**
   * @param unit code; null for the whole
   * @throws Refusal 404 if the election has no such unit, or nothing in the unit gives seats; 503
   *     if others are being computed
   */
  OutstandingSeatsAnswer answer(TallyQuery query, @Nullable String unit) {
    var determinants =
        new Determinants(
            query.tally().id(), query.moment().sheets(), query.election().logSize(), unit);
    return kept.get(determinants, _ -> slots.call(() -> compute(query, unit)));
  }

  private OutstandingSeatsAnswer compute(TallyQuery query, @Nullable String code) {
    UnitIndex tree = units.of(query.election());
    ElectionDefinition election = query.election().definition();
    Contests contests = new Contests(election, tree);
    int unit = SeatsUnit.of(tree, contests, query.election(), code);
    long revision = query.moment().sheets();
    if (unit == UnitIndex.NONE) {
      return new OutstandingComputation(query, election, tree, contests).withoutUnits();
    }
    int[] within = contests.within(unit);
    PublishedVotes votes =
        new VotesReader(sql, election, tree)
            .read(query.tally().id(), revision, List.of(), List.of());
    Races races = new Races(election, tree, votes);
    Map<Integer, StillOut> out =
        new StillOutReader(sql, election, tree, contests)
            .read(query.tally().id(), revision, races.coupled() ? contests.all() : within);
    return new OutstandingComputation(query, election, tree, contests)
        .of(unit, within, races, votes, out);
  }
}
