package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is still out of the invented election: D'Hondt, with 3 % of a constituency's valid votes.
 * Completions are allocated here, every quotient written down and sorted.
 */
class OutstandingIT {
  private static final String ELECTION = "/api/v1/elections/invented-2026";
  private static final String TALLY = ELECTION + "/tallies/commission";
  private static final int COMPLETIONS = 10_000;

  private final Suite suite = Suite.shared();

  @Test
  void noCompletionMovesASafeSeatAndEachOpenOneIsMovedByItsOwn() {
    // Given: everything of one revision
    JsonPath out = get(TALLY + "/outstanding");
    String at = "&at=" + out.getLong("revision");
    assertThat(out.getBoolean("exact")).isTrue();
    Random random = new Random(2026);
    List<Map<String, Object>> constituencies = out.getList("constituencies");
    int completions = COMPLETIONS / constituencies.size();
    int open = 0;
    for (int place = 0; place < constituencies.size(); place++) {
      String path = "constituencies[" + place + "]";
      String unit = out.getString(path + ".unit");
      JsonPath results = get(TALLY + "/results?unit=" + unit + at);
      Contest certain =
          new Contest(seats(unit, out, path), results.getMap("votes"), results.getLong("valid"));
      Map<String, Integer> safe = out.getMap(path + ".safe");
      Map<String, Integer> most = out.getMap(path + ".most");
      long ballots = out.getLong(path + ".ballotsAtMost");

      // When, Then
      for (int i = 0; i < completions; i++) {
        Contest completed = certain.completed(ballots, random);
        Map<String, Integer> then = completed.allocate();
        safe.forEach(
            (list, seats) ->
                assertThat(then.getOrDefault(list, 0))
                    .as("%s of %s after %s", list, unit, completed)
                    .isGreaterThanOrEqualTo(seats));
        then.forEach(
            (list, seats) ->
                assertThat(seats)
                    .as("%s of %s after %s", list, unit, completed)
                    .isLessThanOrEqualTo(most.getOrDefault(list, 0)));
      }
      for (Map<String, Object> one : out.<Map<String, Object>>getList(path + ".could")) {
        @SuppressWarnings("unchecked")
        Map<String, Integer> added = (Map<String, Integer>) one.get("added");
        // Lots may still be with the list; a ballot less of its own is against it.
        Contest moved = certain.with(added).without((String) one.get("from"));
        assertThat(moved.allocate().getOrDefault((String) one.get("from"), 0))
            .as("%s in %s", one, unit)
            .isLessThanOrEqualTo((Integer) one.get("seats"));
        open++;
      }
    }
    assertThat(open).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "?unit=nowhere, 404, unknown-unit",
    "?unit=X-1-1, 404, no-seats-in-unit",
    "?at=999999, 404, no-such-revision",
    "?at=never-released, 404, unknown-release",
    "?until=now, 400, invalid-parameter"
  })
  void whatIsAskedWronglyIsRefused(String query, int status, String problem) {
    String path = TALLY + "/outstanding" + query.replace("X-1-1", station());
    var answer = suite.anonymous().get(path).then().statusCode(status).extract().jsonPath();
    assertThat(answer.getString("type")).isEqualTo("/problems/" + problem);
  }

  private String station() {
    return get(ELECTION + "/units?kind=station&limit=1").getString("items[0].code");
  }

  private static int seats(String unit, JsonPath out, String path) {
    Map<String, Integer> safe = out.getMap(path + ".safe");
    return out.getInt(path + ".open") + safe.values().stream().mapToInt(Integer::intValue).sum();
  }

  private JsonPath get(String path) {
    return suite.anonymous().get(path).then().statusCode(200).extract().jsonPath();
  }

  /** One constituency. */
  private record Contest(int seats, Map<String, Integer> votes, long valid) {
    private static final long PERCENT = 100;
    private static final long THRESHOLD = 3;

    Contest completed(long ballots, Random random) {
      Map<String, Integer> added = new LinkedHashMap<>();
      List<String> lists = new ArrayList<>(votes.keySet());
      long left = random.nextLong(ballots + 1);
      while (left > 0) {
        long some = 1 + random.nextLong(left);
        added.merge(lists.get(random.nextInt(lists.size())), (int) some, Integer::sum);
        left -= some;
      }
      return with(added);
    }

    Contest with(Map<String, Integer> added) {
      Map<String, Integer> more = new LinkedHashMap<>(votes);
      added.forEach((list, ballots) -> more.merge(list, ballots, Integer::sum));
      return new Contest(
          seats, more, valid + added.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** With one ballot less of a list. */
    Contest without(String list) {
      return with(Map.of(list, -1));
    }

    Map<String, Integer> allocate() {
      record Quotient(String list, int votes, int divisor) {}
      List<Quotient> quotients = new ArrayList<>();
      votes.forEach(
          (list, own) -> {
            if (own > 0 && own * PERCENT >= THRESHOLD * valid) {
              for (int divisor = 1; divisor <= seats; divisor++) {
                quotients.add(new Quotient(list, own, divisor));
              }
            }
          });
      quotients.sort(
          (a, b) -> Long.compare((long) b.votes() * a.divisor(), (long) a.votes() * b.divisor()));
      Map<String, Integer> given = new LinkedHashMap<>();
      quotients.stream()
          .limit(seats)
          .forEach(quotient -> given.merge(quotient.list(), 1, Integer::sum));
      return given;
    }
  }
}
