package org.scrutin.results.figures.margins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.declared.PublishedMargins;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.ComputationSlots;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.seats.PublishedMarginAnswers;
import org.scrutin.results.figures.seats.SeatsUnit;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.results.figures.votes.VotesReader;

/** Finds the margins of the contests of a unit. */
@ApplicationScoped
class MarginsReader {
  private static final String PREMISE =
      "Untested: that any ballot should be changed. The fewest are shown, all changed in one way,"
          + " from and for whichever list moves a seat first.";

  private static final Computation NO_VOTES =
      Computation.none(null, null, NotComputable.NO_VOTES, ClaimAssessed.NO_VOTES);

  /** Answers that are kept; one of a large election has some 100 kB. */
  private static final int MOST_KEPT = 200;

  private static final Duration WAIT = Duration.ofSeconds(2);

  private final Sql sql;
  private final Units units;
  private final ComputationSlots slots;
  private final Cache<Determinants, MarginsAnswer> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  @Inject
  MarginsReader(
      DataSource database,
      Units units,
      @ConfigProperty(name = "scrutin.margins.concurrent") int concurrent) {
    this.sql = new Sql(database);
    this.units = units;
    this.slots = new ComputationSlots(concurrent, WAIT);
  }

  /**
   * What is asked for.
   *
   * @param unit code; null for the whole
   * @param list whose seats are to change; null if no target is asked for
   * @param seats how many it is to have, see {@link MarginTarget}
   * @param to seats to which the distance is asked for, see {@link SeatVector}
   */
  record Question(
      TallyQuery query,
      @Nullable String unit,
      @Nullable String list,
      @Nullable String seats,
      @Nullable String to) {}

  /**
   * All that an answer follows from: neither votes of a revision nor the log up to a place change.
   */
  private record Determinants(
      int tallyId,
      long sheets,
      long declared,
      long logSize,
      @Nullable String unit,
      @Nullable String list,
      @Nullable String seats,
      @Nullable String to) {
    static Determinants of(Question question) {
      TallyQuery query = question.query();
      return new Determinants(
          query.tally().id(),
          query.moment().sheets(),
          query.moment().declared(),
          query.election().logSize(),
          question.unit(),
          question.list(),
          question.seats(),
          question.to());
    }
  }

  /**
   * @throws Refusal 404 if the election has no such unit, or nothing in the unit gives seats; 400
   *     for a target that cannot be read; 503 if others are being computed
   */
  MarginsAnswer answer(Question question) {
    return kept.get(Determinants.of(question), _ -> slots.call(() -> compute(question)));
  }

  private MarginsAnswer compute(Question question) {
    TallyQuery query = question.query();
    UnitIndex tree = units.of(query.election());
    ElectionDefinition election = query.election().definition();
    Contests contests = new Contests(election, tree);
    int unit = SeatsUnit.of(tree, contests, query.election(), question.unit());
    if (unit == UnitIndex.NONE) {
      return answer(query, null, NO_VOTES, List.of(), tree);
    }
    PublishedVotes votes =
        new VotesReader(sql, election, tree)
            .read(query.tally().id(), query.moment().sheets(), List.of(), List.of());
    int[] within = contests.within(unit);
    Races races = new Races(election, tree, votes);
    // No connection is held while this runs.
    Computation computation =
        IntStream.of(within).noneMatch(races::knows)
            ? NO_VOTES
            : new MarginsComputation(election, tree, contests, races).of(question, within, votes);
    int[] wanted = IntStream.concat(IntStream.of(unit), IntStream.of(within)).distinct().toArray();
    List<PublishedMargins.Of> published =
        new PublishedMargins(sql, election)
            .read(query.tally().id(), query.moment().declared(), null, wanted);
    return answer(query, tree.code(unit), computation, published, tree);
  }

  private static MarginsAnswer answer(
      TallyQuery query,
      @Nullable String unit,
      Computation computation,
      List<PublishedMargins.Of> published,
      UnitIndex tree) {
    return new MarginsAnswer(
        query.election().code(),
        query.tally().code(),
        query.election().definition().testMark(),
        query.moment().sheets(),
        PREMISE,
        ClaimAssessed.NOTICE,
        unit,
        computation,
        new PublishedMarginAnswers(tree).of(published));
  }
}
