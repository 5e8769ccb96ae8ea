package org.scrutin.gateway.site;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.scrutin.gateway.StubServices;

/** A dispute that never was, as claims-service would tell of it. */
final class SyntheticDispute implements AutoCloseable {
  private static final String COMPLAINT =
      """
      {"ref":"SYN-0001","kind":"complaint","state":"under-investigation","election":"syn",
       "units":["S"],"ground":"voter-list/missing",
       "groundName":{"en":"Names missing from the voter list","km":"បាត់ឈ្មោះពីបញ្ជីបោះឆ្នោត"},
       "respondent":"The Commission","decidedBy":"The Commission","decidedByRespondent":true,
       "filedBy":{"kind":"party","name":"Party <i>B</i>"},"filedAt":"2031-06-01T08:00:00Z",
       "receivedAt":"2031-05-02T23:30:00+07:00","source":"a letter <script>alert(1)</script>",
       "target":{"tally":"nec","at":"17","units":["S","S-2"],"figures":["registered"]},
       "votesAffected":[{"unit":"S","excluded":1300,"basis":"estimated","method":"survey & guess",
                         "low":1200,"high":1300},
                        {"unit":"S","void":1101,"basis":"enumerated"}],
       "admitted":{"reasons":"narrowed","target":{"tally":"nec","units":["S-2"],"figures":[]},
         "votesAffected":[{"unit":"S","void":1100,"basis":"enumerated"}]},
       "relief":["international-inquiry"],
       "statement":{"en":"Says that <b>names</b> were missing.","km":"អះអាងថាបាត់ឈ្មោះ។"},
       "entries":2,"logIndex":0,
       "materiality":{"tally":"nec","revision":17,"computable":false,
         "reason":"not computable: no votes published for this unit",
         "reasonSentence":{"code":"no-votes","arguments":[],"text":"not computable: no votes"},
         "premiseSentences":[{"code":"untested","arguments":[],"text":"Untested."}],
         "premise":"That the claim is true was not tested.","suppliedBy":"Party B",
         "notice":"This is arithmetic","assessedAt":"2031-06-01T08:00:01Z"}}
      """;

  private static final String RIVAL =
      """
      {"ref":"SYN-0002","kind":"rival-result","state":"decided","election":"syn","units":["S-1"],
       "ground":"count","groundName":{"en":"Count"},"respondent":"The Commission",
       "decidedBy":"The Court","decidedByRespondent":false,
       "filedBy":{"kind":"voter","name":"voter-5f1c09ab"},"filedAt":"2031-05-03T08:00:00Z",
       "target":{"tally":"nec","units":["S-1"],"figures":[]},"annul":[{"unit":"S-1-1"}],
       "leftOff":{"units":0,"annul":0,"votesAffected":970,"constituencies":0},
       "claimed":{"seats":{"B":3},"constituencies":[{"unit":"S-1","seats":{"B":2}}]},
       "relief":[],"statement":{"en":"Says that it has more seats."},
       "decision":{"outcome":"dismissed","by":"The Court"},"entries":3,"logIndex":2,
       "materiality":{"tally":"nec","revision":17,"computable":true,
         "worstCase":{"couldChange":true,"seatsAtMost":1,"coupled":false,"note":"From the sheets.",
           "noteSentences":[{"code":"from-sheets","arguments":["17","2","3"],"text":"From sheets."},
                            {"code":"left-out","arguments":["<b>S-9</b>"],"text":"Left out."},
                            {"code":"of-tomorrow","arguments":[],"text":"Said in English."}],
           "constituencies":[{"unit":"S-1","couldChange":true,"couldTie":true,"annulled":40,
                              "from":"A","to":"B","margin":13,"via":"pair"}]},
         "premise":"That the claim is true was not tested.","suppliedBy":"voter-5f1c09ab",
         "notice":"This is arithmetic","assessedAt":"2031-05-03T08:00:01Z"}}
      """;

  private static final String DOCKET =
      """
      {"ref":"SYN-0001","state":"under-investigation","items":[
       {"sequence":1,"type":"filed","state":"filed","role":"registrar",
        "at":"2031-05-02T23:30:00+07:00","enteredAt":"2031-06-01T08:00:00Z",
        "actedAt":"2031-05-02T23:30:00+07:00","source":"a letter","logIndex":0,
        "filedBy":{"kind":"party","name":"Party <i>B</i>"}},
       {"sequence":2,"type":"investigation-opened","state":"under-investigation",
        "role":"investigator","at":"2031-05-04T08:00:00Z","enteredAt":"2031-05-04T08:00:00Z",
        "logIndex":1,"by":"The Commission","reasons":"Looks <u>at</u> it."}]}
      """;

  private static final String ENTRIES =
      """
      {"items":[
       {"ref":"SYN-0002","sequence":3,"type":"decided","state":"decided",
        "at":"2031-05-04T09:00:00Z","enteredAt":"2031-05-04T09:00:00Z","logIndex":5},
       {"ref":"SYN-0001","sequence":2,"type":"investigation-opened","state":"under-investigation",
        "at":"2031-05-04T08:00:00Z","enteredAt":"2031-05-04T08:00:00Z","logIndex":4},
       {"ref":"SYN-0002","sequence":1,"type":"filed","state":"filed",
        "at":"2031-05-03T08:00:00Z","enteredAt":"2031-05-03T08:00:00Z","logIndex":2},
       {"ref":"SYN-0001","sequence":1,"type":"filed","state":"filed",
        "at":"2031-05-02T23:30:00+07:00","enteredAt":"2031-06-01T08:00:00Z","logIndex":0}]}
      """;

  private static final String CHRONICLE =
      """
      {"items":[
       {"id":"3","date":"2031-05-01/2031-05-03","actor":"Party <i>B</i>","actorKind":"party",
        "kind":"position:reject","statement":{"en":"rejects the <em>result</em>","km":"បដិសេធ"},
        "about":["result","SYN-0001"],"source":"The Post, \\"p. 2\\"","role":"registrar"},
       {"id":"4","date":"2031-05-01/2031-05-03","actor":"A Government","actorKind":"government",
        "kind":"statement","statement":{"en":"expresses concern"},"about":[],"source":"The Post"},
       {"id":"5","date":"2031-05","actor":"The Commission","actorKind":"authority",
        "kind":"announcement","statement":{"en":"announces"},"about":[],"source":"Gazette"},
       {"id":"6","date":"..","actor":"Observers","actorKind":"observer","kind":"x-own-kind",
        "statement":{"en":"counts a sample"},"about":[],"source":"a report","undated":true}]}
      """;

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final AutoCloseable server = StubServices.claims(this::answer);

  SyntheticDispute() {
    answers.put("/api/v1/claims/entries", ENTRIES);
    answers.put("/api/v1/claims", "{\"items\":[" + COMPLAINT + "," + RIVAL + "]}");
    answers.put(
        "/api/v1/claims/counts",
        """
        {"items":[{"election":"syn","claims":2,
                   "states":{"under-investigation":1,"decided":1}}]}
        """);
    answers.put("/api/v1/chronicle", CHRONICLE);
    answers.put("/api/v1/claims/SYN-0001", COMPLAINT);
    answers.put("/api/v1/claims/SYN-0001/docket", DOCKET);
    answers.put("/api/v1/claims/SYN-0002", RIVAL);
    answers.put("/api/v1/claims/SYN-0002/docket", "{\"items\":[]}");
  }

  void empty() {
    answers.put("/api/v1/claims", "{\"items\":[]}");
    answers.put("/api/v1/claims/counts", "{\"items\":[]}");
    answers.put("/api/v1/chronicle", "{\"items\":[]}");
  }

  /** Paths and queries that were asked for. */
  Queue<String> asked() {
    return asked;
  }

  private void answer(HttpServerRequest request) {
    asked.add(request.uri());
    var response = request.response().putHeader("Content-Type", "application/json");
    String body = answers.get(request.path());
    if (body == null) {
      response.setStatusCode(404).end("{\"type\":\"/problems/unknown-claim\",\"status\":404}");
      return;
    }
    if ("1999-01-01".equals(request.getParam("asOf"))) {
      response.putHeader("Link", "<?after=SYN-0002>; rel=\"next\"");
    }
    response.end(body);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
