package org.scrutin.system.faults;

import org.scrutin.system.faults.Client.Request;

/** Releases what the authority has counted, with two commissioners' signatures. */
final class Releasing implements Actor {
  private final Contest contest;
  private final Ledger ledger;
  private int number;

  Releasing(Contest contest, Ledger ledger) {
    this.contest = contest;
    this.ledger = ledger;
  }

  @Override
  public void act() {
    long revision = contest.revision(Contest.AUTHORITY);
    if (revision == 0) {
      return;
    }
    String name = "preliminary-" + ++number;
    String body =
        """
        {"name":"%s","stage":"preliminary","units":["X"],"tallies":[{"tally":"nec","revision":%d}]}\
        """
            .formatted(name, revision);
    String releases = contest.path("/releases");
    Client client = contest.client();
    client.ask(Request.post("commissioner1", releases, body, name)).expect(201);
    client
        .ask(Request.post("commissioner2", releases + "/" + name + "/signatures", "{}", name))
        .expect(200);
    ledger.released(new Ledger.Released(name, revision));
  }
}
