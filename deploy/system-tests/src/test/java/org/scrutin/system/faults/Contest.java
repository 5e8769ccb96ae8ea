package org.scrutin.system.faults;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.scrutin.system.GeneratedElection;
import org.scrutin.system.faults.Client.Answer;
import org.scrutin.system.faults.Client.Request;

/** A SYNTHETIC election to work on: the authority's tally {@code nec} and list A's, {@code a}. */
final class Contest {
  static final String AUTHORITY = "nec";
  static final String PARTY = "a";
  static final List<String> TALLIES = List.of(AUTHORITY, PARTY);

  private static final Duration IMPORT_TIMEOUT = Duration.ofMinutes(4);
  private static final String ELECTIONS = "/api/v1/elections";

  private final Client client;
  private final String code;
  private final List<String> stations;

  private Contest(Client client, String code, List<String> stations) {
    this.client = client;
    this.code = code;
    this.stations = stations;
  }

  /**
   * @param stationsEach stations in each of three constituencies
   */
  static Contest open(Client client, String code, int stationsEach) {
    var election = new GeneratedElection(code, 7, stationsEach);
    var contest = new Contest(client, code, election.stationCodes());
    client
        .ask(Request.post("admin", ELECTIONS, election.definition(), "define-" + code))
        .expect(201);
    client
        .ask(Request.csv("admin", "PUT", contest.path("/units"), election.units(), "units"))
        .expect(200);
    contest.tally("admin", AUTHORITY, "{\"kind\":\"authority\",\"name\":\"SYNTHETIC\"}");
    contest.tally("agent-a", PARTY, "{\"kind\":\"party\",\"list\":\"A\",\"name\":\"SYNTHETIC A\"}");
    String publication = contest.path("/tallies/a/publication");
    client.ask(Request.post("agent-a", publication, "{}", "publish")).expect(200);
    return contest;
  }

  private void tally(String person, String tally, String source) {
    String body = "{\"code\":\"%s\",\"source\":%s}".formatted(tally, source);
    client.ask(Request.post(person, path("/tallies"), body, tally)).expect(201);
  }

  /** The same election, asked elsewhere. */
  Contest at(Client other) {
    return new Contest(other, code, stations);
  }

  String code() {
    return code;
  }

  Client client() {
    return client;
  }

  List<String> stations() {
    return stations;
  }

  String path(String rest) {
    return ELECTIONS + "/" + code + rest;
  }

  String imports(String tally) {
    return path("/tallies/" + tally + "/imports");
  }

  /** An accepted import, once it has ended. */
  Answer settled(String person, Answer accepted) {
    String location = URI.create(accepted.location()).getPath();
    return await()
        .atMost(IMPORT_TIMEOUT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .pollInSameThread()
        .until(
            () -> client.ask(Request.get(person, location)).expect(200),
            answer -> !state(answer).equals("checking"));
  }

  static String state(Answer answer) {
    return answer.body().get("state").asText();
  }

  long revision(String tally) {
    return client
        .ask(Request.get("", path("/tallies/" + tally + "/results")))
        .expect(200)
        .body()
        .get("revision")
        .asLong();
  }
}
