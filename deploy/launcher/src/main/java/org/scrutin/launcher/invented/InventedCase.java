package org.scrutin.launcher.invented;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * An election that never was, for trying what Scrutin does: some 3,000 stations, an unfinished
 * count with mistakes and corrections, two preliminary releases, a party's copies, an observer's
 * sample, claims. All of it is SYNTHETIC and marked as a test.
 */
public final class InventedCase {
  public static final String CODE = "invented-2026";
  static final String AUTHORITY = "commission";

  private static final String ELECTION = "/api/v1/elections/" + CODE;
  private static final String PARTY = "hill";
  private static final String OBSERVERS = "observers";
  static final String AGENT = "agent-hill";
  static final String OBSERVER = "observer2";
  private static final String SUPERVISOR = "supervisor";
  private static final String SECOND_SUPERVISOR = "supervisor2";

  /** Another one makes another country; this one's mistakes move a seat. */
  private static final long SEED = 2026;

  private final CaseWriter folder;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Country country = new Country(random);

  private InventedCase(Path folder) {
    this.folder = new CaseWriter(folder);
  }

  /**
   * Writes the case, as {@code deploy/load} reads one.
   *
   * @param folder is made; files in it are replaced
   */
  public static void write(Path folder) throws IOException {
    new InventedCase(folder).write();
  }

  private void write() throws IOException {
    var voters = new Voters(random);
    var count =
        AuthorityCount.of(voters.arriving(country.stations().stream().map(voters::sheet).toList()));
    define();
    // Each source goes beside the others.
    folder.chain(AUTHORITY);
    tally(AUTHORITY, "admin");
    count(count);
    afterTheReleases(count);
    List<Sheet> counted = List.copyOf(count.counted().values());
    copies(PARTY, AGENT, "copies", Copies.ofParty(counted, random));
    copies(OBSERVERS, OBSERVER, "sample", Copies.ofObservers(counted));
    folder.chain(null);
    new Dispute(country, folder).write();
    chronicle();
    folder.finish(CODE, "an invented country, synthetic, a test");
  }

  private void define() throws IOException {
    folder.postShipped("define the election", "admin", "/api/v1/elections", "election.json");
    folder.send("units", "admin", "PUT", ELECTION + "/units", "units.csv", country.csv());
  }

  private void tally(String code, String person) throws IOException {
    folder.postShipped("tally " + code, person, ELECTION + "/tallies", "tallies/" + code + ".json");
  }

  private void count(AuthorityCount count) throws IOException {
    sheets("first sheets", SUPERVISOR, AUTHORITY, count.first());
    release("preliminary-1", count.firstRelease());
    sheets(
        "corrected sheets",
        SUPERVISOR,
        AUTHORITY,
        count.corrections(),
        "Read again from the forms: two columns were exchanged, and figures were misread.");
    sheets("second sheets", SUPERVISOR, AUTHORITY, count.second());
    release("preliminary-2", count.secondRelease());
  }

  private void copies(String tally, String person, String step, List<Sheet> sheets)
      throws IOException {
    folder.chain(tally);
    tally(tally, person);
    sheets(step, person, tally, sheets);
    folder.post("publish the " + step, person, tallies(tally) + "/publication");
  }

  private void afterTheReleases(AuthorityCount count) throws IOException {
    sheets(
        "third sheets",
        SUPERVISOR,
        AUTHORITY,
        count.third(),
        "Late sheets, and ballots that a second look at the forms found invalid.");
    List<String> open =
        country.stations().stream()
            .filter(station -> count.neverArrives(station.code()))
            .map(Station::code)
            .toList();
    postponed(open.getFirst(), "The bridge to the station was under water on polling day.");
    postponed(open.getLast(), "The ballots of another constituency were delivered.");
    status(
        count.annulled().code(),
        "annulled",
        "The box was found open; the commission annulled the vote of the station.");
    quarantineRelease(count.releasedFromQuarantine().code());
  }

  private void postponed(String station, String reason) throws IOException {
    status(station, "postponed", reason);
  }

  private void status(String station, String status, String reason) throws IOException {
    String name = "%s is %s".formatted(station, status);
    String path = ELECTION + "/units/" + station + "/status";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", status);
    body.put("reason", reason);
    body.put("legalBasis", "none: an invented rule for a test");
    folder.post(name, SUPERVISOR, path, "statuses/" + station + ".json", body);
    folder.post(name + ", confirmed", SECOND_SUPERVISOR, confirmation(path, name));
  }

  private void quarantineRelease(String station) throws IOException {
    String name = station + " counts as written";
    String path = "%s/sheets/%s/quarantine-release".formatted(tallies(AUTHORITY), station);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", 1);
    body.put("reason", "The form itself has this sum; the polling board confirmed it.");
    folder.post(name, SUPERVISOR, path, "quarantine/" + station + ".json", body);
    folder.post(
        name + ", confirmed",
        SECOND_SUPERVISOR,
        confirmation(path, name),
        "quarantine/" + station + "-confirmed.json",
        Map.of("reason", "Compared with the message of the polling board."));
  }

  /** Of what the named step proposed. */
  private static String confirmation(String path, String proposed) {
    return "%s/{%s}/confirmation".formatted(path, proposed);
  }

  private void release(String name, int revision) throws IOException {
    String path = ELECTION + "/releases";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("stage", "preliminary");
    body.put("tallies", List.of(Map.of("tally", AUTHORITY, "revision", revision)));
    body.put("units", List.of(Country.CODE));
    folder.post("release " + name, "commissioner1", path, "releases/" + name + ".json", body);
    folder.post("release " + name + " signed", "commissioner2", path + "/" + name + "/signatures");
  }

  private void sheets(String step, String person, String tally, List<Sheet> sheets)
      throws IOException {
    sheets(step, person, tally, sheets, null);
  }

  private void sheets(
      String step, String person, String tally, List<Sheet> sheets, @Nullable String reason)
      throws IOException {
    folder.send(
        step,
        person,
        "POST",
        tallies(tally)
            + "/imports"
            + (reason == null
                ? ""
                : "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8)),
        "sheets/" + step.replace(' ', '-') + ".csv",
        Sheet.csv(sheets));
  }

  private void chronicle() throws IOException {
    List<Map<String, Object>> acts;
    try (InputStream in = CaseWriter.shipped("chronicle.json")) {
      acts = JsonMapper.builder().build().readValue(in, new TypeReference<>() {});
    }
    for (int i = 0; i < acts.size(); i++) {
      Map<String, Object> act = acts.get(i);
      act.put("election", CODE);
      act.put("source", "Invented, for a test");
      folder.chain("chronicle " + (i + 1));
      folder.post(
          "chronicle " + (i + 1),
          "registrar",
          "/api/v1/chronicle",
          "chronicle/%d.json".formatted(i + 1),
          act);
    }
  }

  private static String tallies(String code) {
    return ELECTION + "/tallies/" + code;
  }
}
