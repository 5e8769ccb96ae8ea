package org.scrutin.gateway.site;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.scrutin.gateway.StubServices;

/** An election that never was, as results-service would tell of it. */
public final class SyntheticElection {
  private static final String ROOT = "/api/v1/elections";
  private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

  private static final String ELECTION =
      """
      {"code":"syn","name":{"en":"Synthetic assembly","km":"សភាសាកល្បង"},"date":"2031-05-01",
       "timezone":"UTC","seats":5,"majority":3,"test":true,"units":3,"unknownField":1,
       "allocation":{"method":"dhondt","level":"constituency","ties":"lots","thresholds":[
         {"share":"3/100","of":"valid","level":"constituency","appliesTo":["party"]}],"citation":"Synthetic Act, Art. 1"},
       "lists":[{"code":"A","name":{"en":"A <b>"},"kind":"party","colour":"#aa0000"},
                {"code":"B","name":{"en":"List B"},"kind":"party","colour":"javascript:1"}],
       "previous":{"name":{"en":"Assembly before","km":"សភាមុន"},"date":"2026-05-02",
         "source":"synthetic almanac","seats":{"A":4,"OLD":1,"OLDER":1,"GONE":2},
         "lists":{"OLD":{"name":{"en":"Old list"}},"OLDER":{"name":{"en":"Older list"}},
                  "GONE":{"name":{"en":"Gone list"}}},
         "succession":[{"from":["OLD","OLDER"],"to":"B"}]}}
      """;

  private static final String COMMISSION =
      """
      {"code":"nec","source":{"kind":"authority","name":"The Commission"},"role":"admin",
       "published":true,"revision":17}
      """;

  private static final String PARTY =
      """
      {"code":"b","source":{"kind":"party","name":"Party B","list":"B"},"role":"agent",
       "published":true,"revision":1}
      """;

  private static final String WITHOUT_SEATS = "{\"revision\":0,\"seats\":null,\"basis\":\"none\"}";

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry(ROOT, "{\"items\":[" + ELECTION + "]}"),
          Map.entry(ROOT + "/syn", ELECTION),
          Map.entry(
              ROOT + "/syn/units",
              """
              {"items":[
               {"code":"S-1","parent":"S","kind":"constituency","name":"North",
                "names":{"km":"ខាងជើង"},"seats":3},
               {"code":"S-10","parent":"S","kind":"constituency","name":"Ten","seats":1},
               {"code":"S-2","parent":"S","kind":"constituency","name":"South","seats":2}]}
              """),
          Map.entry(
              ROOT + "/syn/releases",
              """
              {"items":[
               {"name":"preliminary-1","stage":"preliminary","state":"retracted",
                "publishedAt":"2031-05-02T20:00:00Z",
                "retraction":{"reason":"Two <sheets> were exchanged.","at":"2031-05-03T09:00:00Z",
                              "index":9}},
               {"name":"north","stage":"official","state":"published",
                "publishedAt":"2031-05-05T09:00:00Z"}]}
              """),
          Map.entry(
              ROOT + "/syn/tallies/nec/corrections",
              """
              {"items":[
               {"unit":"S-1-1","name":"North 1","names":{"km":"ខាងជើង"},"constituency":"S-1","revision":15,"at":"2031-05-03T10:00:00Z",
                "from":{"version":1,"release":"preliminary-1","revision":11},"to":{"version":2},
                "figures":{"valid":{"before":100,"after":120},"votes.A":{"before":60,"after":1080}},
                "reason":"import","act":{},
                "seats":{"unit":"S-1","before":{"A":1,"B":2},"after":{"A":2,"B":1}}},
               {"unit":"S-2-1","revision":13,"at":"2031-05-02T10:00:00Z",
                "from":{"version":1,"release":"preliminary-1","revision":11},
                "to":{"status":"annulled"},
                "figures":{"votes.B":{"before":40}},
                "reason":"status","act":{"reason":"Ballots were <b>exchanged</b>.",
                                         "legalBasis":"Act, article 9","logIndex":7}}]}
              """),
          Map.entry(
              ROOT + "/syn/tallies/nec/results",
              """
              {"revision":17,"unit":"S",
               "newerThan":{"name":"preliminary-1","stage":"preliminary","revision":11,
                            "retracted":true},"stations":{"expected":6,"counted":3,"quarantined":1},
               "sheets":{"expected":6,"counted":3,"quarantined":1,"awaited":1,"status":{"postponed":1}},
               "findings":{"error":1,"warning":2,"note":0},
               "registered":2000,"ballots":1100,"invalid":100,"valid":1000,
               "votes":{"A":600,"B":400},"basis":"sheets",
               "turnout":{"exact":"1100/2000","percent":55.0,"over":3},
               "traceability":{"exact":"1000/1000","percent":100.0},
               "children":[{"unit":"S-1","release":{"name":"north","stage":"official"},"stations":{"expected":3,"counted":3,"quarantined":0},
                 "sheets":{"expected":3,"counted":3,"quarantined":0,"awaited":0,"status":{}},
                 "registered":1000,"ballots":550,"valid":500,
                 "turnout":{"exact":"550/1000","percent":55.0,"over":1},"votes":{"A":350,"B":150}}]}
              """),
          Map.entry(
              ROOT + "/syn/tallies/nec/seats",
              """
              {"revision":17,"basis":"computed","seats":{"A":3,"B":2},
               "lots":[{"unit":"S-2","seat":2,"seats":1,"lists":["A","B"],
                 "announced":{"source":"Lottery <i>","at":"2031-05-06T18:30:00Z",
                              "announcedAt":"2031-05-04T08:00:00Z","logIndex":16}}],
               "drawn":[{"unit":"S-1","method":"seed","seed":"3-14","source":"Dice","logIndex":12,
                 "lots":[{"seat":3,"lists":["A","B"],"winner":"B"}]}],
               "keptOut":[{"list":"B","threshold":"1/2","levelling":false,
                 "share":{"exact":"400/1000","percent":40.0}}],
               "constituencies":[{"unit":"S-1","seats":{"A":2,"B":1}},
                                 {"unit":"S-2","seats":{"A":1,"B":1}}],
               "publishedMargins":[
                {"unit":"S-2","list":"B","votes":166,
                 "declared":{"announcedAt":"2031-05-04","declaredBy":"The Gazette","source":"p. 1"},
                 "earlier":[{"text":"just under 900",
                   "declared":{"announcedAt":"2031-05-02","declaredBy":"The Post"}}]},
                {"unit":"S-1","list":"B","votes":31,
                 "declared":{"announcedAt":"2031-05-04","declaredBy":"The Gazette"}}]}
              """),
          Map.entry(
              ROOT + "/syn/tallies/b/results",
              "{\"revision\":1,\"unit\":\"S\",\"basis\":\"none\",\"children\":[]}"),
          Map.entry(
              ROOT + "/syn/tallies/b/seats",
              """
              {"revision":1,"basis":"declared","seats":{"A":2,"B":3},
               "declared":{"announcedAt":"2031-05-03","declaredBy":"Party B","source":"a rally",
                           "stage":"preliminary"},
               "constituencies":[{"unit":"S-1","seats":{"A":1,"B":2}}]}
              """));

  private static final String SUMMARY = ROOT + "/syn/summary";
  private static final String NEWEST = "/api/v1/summaries";

  private SyntheticElection() {}

  public static void serve() {
    ASKED.clear();
    ANSWERS.forEach((path, body) -> StubServices.onResults(path, request -> answer(request, body)));
    serve(said("nec/seats"));
  }

  /** With other seats of the authority. */
  static void serve(String seats) {
    StubServices.onResults(SUMMARY, request -> answer(request, summary(request, seats)));
    StubServices.onResults(
        NEWEST, request -> answer(request, SummaryJson.page(summary(request, seats))));
  }

  private static String summary(HttpServerRequest request, String seats) {
    boolean before = "2031-05-02".equals(request.getParam("asOf"));
    return SummaryJson.of(
        ELECTION,
        Objects.requireNonNull(ANSWERS.get(ROOT + "/syn/units")),
        SummaryJson.tally(
            COMMISSION,
            request.getParam("at") == null
                ? said("nec/results")
                : said("nec/results").replace("\"revision\":17", "\"revision\":11"),
            before ? WITHOUT_SEATS : seats,
            "{\"items\":[{\"announcedAt\":\"2031-05-04\",\"declaredBy\":\"The Gazette\"}]}",
            """
            [{"unit":"S-2-1","name":"Old <mill>","names":{},"sheetClass":"quarantined",
              "errors":[{"code":"valid-sum","message":"valid is not the sum of the votes"}]},
             {"unit":"S-2-2","name":"School","sheetClass":"postponed","reason":"The <river> rose",
              "legalBasis":"Act, article 72"}]
            """),
        SummaryJson.tally(
            PARTY,
            said("b/results"),
            before ? WITHOUT_SEATS : said("b/seats"),
            """
            {"items":[{"announcedAt":"2031-05-03","declaredBy":"Party B"},
                      {"announcedAt":"2031-05-02","declaredBy":"Party B"}]}
            """));
  }

  private static String said(String of) {
    return Objects.requireNonNull(ANSWERS.get(ROOT + "/syn/tallies/" + of));
  }

  public static void forget() {
    ANSWERS.keySet().forEach(StubServices::forgetResults);
    StubServices.forgetResults(SUMMARY);
    StubServices.forgetResults(NEWEST);
  }

  static Queue<String> asked() {
    return ASKED;
  }

  static void answer(HttpServerRequest request, String body) {
    ASKED.add(request.uri());
    var response = request.response().putHeader("Content-Type", "application/json");
    if ("13".equals(request.getParam("at"))) {
      response
          .setStatusCode(404)
          .end("{\"type\":\"/problems/no-such-revision\",\"status\":404,\"nearest\":12}");
    } else {
      response.end(body);
    }
  }
}
