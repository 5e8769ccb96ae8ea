package org.scrutin.results.figures.margins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.declared.PublishedMargins;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.seats.PublishedMarginsJson;
import org.scrutin.results.figures.seats.SeatsUnit;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.results.figures.votes.VotesReader;

/** Finds the margins of the contests of a unit. */
@ApplicationScoped
class MarginsReader {
  private final Sql sql;
  private final Units units;

  @Inject
  MarginsReader(DataSource database, Units units) {
    this.sql = new Sql(database);
    this.units = units;
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
   * @throws Refusal 404 if the election has no such unit, or nothing in the unit gives seats; 400
   *     for a target that cannot be read
   */
  ObjectNode answer(Question question) {
    UnitIndex tree = units.of(question.query().election());
    ElectionDefinition election = question.query().election().definition();
    Contests contests = new Contests(election, tree);
    int unit = SeatsUnit.of(tree, contests, question.query().election(), question.unit());
    return sql.on(
        connection -> {
          ObjectNode answer = head(question.query());
          if (unit == UnitIndex.NONE) {
            return notComputable(answer, ClaimAssessed.NO_VOTES);
          }
          answer.put("unit", tree.code(unit));
          TallyQuery query = question.query();
          PublishedVotes votes =
              new VotesReader(connection, election, tree)
                  .read(query.tally().id(), query.moment().sheets(), List.of(), List.of());
          int[] within = contests.within(unit);
          Races races = new Races(election, tree, votes);
          if (IntStream.of(within).noneMatch(races::knows)) {
            notComputable(answer, ClaimAssessed.NO_VOTES);
          } else {
            new MarginsAnswer(election, tree, contests, races, answer).put(question, within, votes);
          }
          putPublished(connection, question, tree, within, unit, answer);
          return answer;
        });
  }

  private static ObjectNode head(TallyQuery query) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("election", query.election().code());
    head.put("tally", query.tally().code());
    head.put("revision", query.moment().sheets());
    head.put("premise", MarginsAnswer.PREMISE);
    head.put("notice", ClaimAssessed.NOTICE);
    return head;
  }

  private static ObjectNode notComputable(ObjectNode answer, String reason) {
    answer.put("computable", false);
    answer.put("reason", reason);
    answer.putArray("constituencies");
    return answer;
  }

  /** What sources published of margins stands beside what is computed, or alone. */
  private static void putPublished(
      Connection connection,
      Question question,
      UnitIndex tree,
      int[] within,
      int unit,
      ObjectNode answer)
      throws SQLException {
    int[] wanted = IntStream.concat(IntStream.of(unit), IntStream.of(within)).distinct().toArray();
    TallyQuery query = question.query();
    List<PublishedMargins.Of> published =
        new PublishedMargins(connection, query.election().definition())
            .read(query.tally().id(), query.moment().declared(), null, wanted);
    if (!published.isEmpty()) {
      answer.set("publishedMargins", new PublishedMarginsJson(tree).of(published));
    }
  }
}
