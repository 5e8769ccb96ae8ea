package org.scrutin.system.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.scrutin.system.GeneratedElection;
import org.scrutin.system.faults.Client.Answer;
import org.scrutin.system.faults.Client.Request;

/** Imports sheets of its own stations into one tally, again and again. */
final class Counting implements Actor {
  private final Contest contest;
  private final Ledger ledger;
  private final String tally;
  private final String person;
  private final List<String> stations;
  private final String name;
  private final SplittableRandom random;
  private final Map<String, String> standing = new HashMap<>();
  private int number;

  /**
   * @param stations that nobody else imports into this tally
   * @param name tells its Idempotency-Keys from others' of the same person
   */
  Counting(
      Contest contest,
      Ledger ledger,
      String tally,
      String person,
      List<String> stations,
      String name,
      SplittableRandom random) {
    this.contest = contest;
    this.ledger = ledger;
    this.tally = tally;
    this.person = person;
    this.stations = stations;
    this.name = name;
    this.random = random;
  }

  @Override
  public void act() {
    // Mostly some, now and then all: a kill should meet both short and long steps.
    send(sheets(random.nextInt(5) == 0 ? 1 : random.nextDouble() / 10));
  }

  /** Imports a sheet of every station. */
  void all() {
    send(sheets(1));
  }

  private void send(List<Sheet> sheets) {
    String key = name + "-" + ++number;
    String file =
        GeneratedElection.header() + sheets.stream().map(Sheet::row).collect(Collectors.joining());
    Request request = Request.csv(person, "POST", contest.imports(tally), file, key);
    // What was accepted is counted, whoever dies: small enough, it is staged durably.
    Answer done = contest.settled(person, contest.client().ask(request).expect(202));
    if (!Contest.state(done).equals("applied")) {
      throw new AssertionError("an accepted import became " + done);
    }
    ledger.imported(new Ledger.Imported(tally, key, done.body().get("revision").asLong(), sheets));
  }

  private List<Sheet> sheets(double share) {
    List<Sheet> sheets = new ArrayList<>();
    for (String station : stations) {
      if (random.nextDouble() < share || station.equals(stations.getFirst())) {
        Sheet sheet = Sheet.random(station, random);
        // A sheet that says the same as the one before it would be no new fact.
        if (!sheet.row().equals(standing.put(station, sheet.row()))) {
          sheets.add(sheet);
        }
      }
    }
    return sheets;
  }
}
