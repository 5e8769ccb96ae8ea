package org.scrutin.system.faults;

import java.util.List;
import java.util.SplittableRandom;
import org.scrutin.system.faults.Client.Request;

/** Files claims on the authority's tally and takes each some way through its procedure. */
final class Disputing implements Actor {
  private static final String CLAIMS = "/api/v1/claims";
  private static final List<String> FILERS = List.of("citizen", "observer", "agent-b");

  private final Contest contest;
  private final Ledger ledger;
  private final SplittableRandom random;
  private int number;

  Disputing(Contest contest, Ledger ledger, SplittableRandom random) {
    this.contest = contest;
    this.ledger = ledger;
    this.random = random;
  }

  @Override
  public void act() {
    String filer = FILERS.get(random.nextInt(FILERS.size()));
    String key = contest.code() + "-" + ++number;
    String ref =
        contest
            .client()
            .ask(Request.post(filer, CLAIMS, filing(), key))
            .expect(201)
            .body()
            .get("ref")
            .asText();
    ledger.filed(ref);
    int way = random.nextInt(8);
    if (way == 0) {
      enter(filer, ref, "{\"type\":\"withdrawn\"}");
      return;
    }
    enter("registrar", ref, "{\"type\":\"admitted\",\"reasons\":\"SYNTHETIC\"}");
    if (way > 1) {
      // Few stay open: each that does is assessed anew at every revision.
      enter(
          "adjudicator1",
          ref,
          "{\"type\":\"decided\",\"outcome\":\"dismissed\",\"by\":\"SYNTHETIC\","
              + "\"reasons\":\"SYNTHETIC\"}");
    }
  }

  private String filing() {
    return """
    {"election":"%s","kind":"complaint","ground":"voter-list/missing","respondent":"SYNTHETIC",
     "target":{"tally":"nec","units":["X-%d"],"figures":["registered"]},
     "votesAffected":[{"unit":"X-0","excluded":%d,"basis":"enumerated"}],
     "statement":{"en":"SYNTHETIC: alleges that names are missing"}}\
    """
        .formatted(contest.code(), random.nextInt(3), 1 + random.nextInt(5_000));
  }

  private void enter(String person, String ref, String act) {
    String path = CLAIMS + "/" + ref + "/entries";
    String type =
        contest
            .client()
            .ask(Request.post(person, path, act, "act-" + ++number))
            .expect(201)
            .body()
            .get("type")
            .asText();
    ledger.entered(ref, type);
  }
}
