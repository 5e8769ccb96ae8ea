package org.scrutin.system;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An invented election of two constituencies and five stations, to try inputs on. */
final class FieldElection {
  static final String HEADER = "unit,registered,ballots,blank,invalid,valid,A,B,C\n";
  static final String UNITS =
      """
      code,parent,kind,name,registered,seats
      X,,country,Examplia,,
      X-N,X,constituency,North,,3
      X-S,X,constituency,South,,2
      X-N-1,X-N,station,North 1,1000,
      X-N-2,X-N,station,North 2,1000,
      X-N-P,X-N,postal,North by post,,
      X-S-1,X-S,station,South 1,1000,
      X-S-2,X-S,station,South 2,1000,
      """;
  static final String SHEETS =
      HEADER
          + """
          X-N-1,1000,605,0,5,600,300,200,100
          X-N-2,1000,505,0,5,500,200,200,100
          X-N-P,,205,0,5,200,100,60,40
          X-S-1,1000,405,0,5,400,210,150,40
          X-S-2,1000,305,0,5,300,150,110,40
          """;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Count count;
  private final String code;

  FieldElection(Suite suite) {
    code = "xx-field-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    count = new Count(suite, code);
  }

  String code() {
    return code;
  }

  Count count() {
    return count;
  }

  /** {@code election.json}, complete; a test changes what it tries. */
  String definition() {
    return """
    {"code":"%s","name":{"en":"Field"},"test":true,"date":"2026-06-07","timezone":"Europe/Berlin",
     "blank":"separate","seats":5,
     "allocation":{"method":"dhondt","level":"constituency","ties":"lots","thresholds":[],
       "citation":"invented"},
     "lists":[{"code":"A","name":{"en":"A"},"kind":"party"},
       {"code":"B","name":{"en":"B"},"kind":"party"},{"code":"C","name":{"en":"C"},"kind":"party"}]}
    """
        .formatted(code);
  }

  Response define(String definition) {
    return count.json("admin", Count.ELECTIONS, definition);
  }

  Response units(byte[] csv) {
    return count.csv("admin", false).body(csv).put(count.path("/units"));
  }

  /** Defined, with units and the authority's tally {@code nec}, nothing counted. */
  FieldElection open() {
    count.open(definition(), Count.utf8(UNITS), false);
    return this;
  }

  /** And all five sheets counted. */
  FieldElection counted() {
    open();
    count.sheets("admin", "nec", Count.utf8(SHEETS), false);
    return this;
  }

  /** A complaint about the count of a station, with one more member. */
  String claim(String more) {
    return """
    {"election":"%s","kind":"complaint","ground":"count","respondent":"Commission",
     "target":{"tally":"nec","units":["X-N-1"],"figures":["votes"]},"statement":{"en":"..."}%s}
    """
        .formatted(code, more.isEmpty() ? "" : "," + more);
  }

  /** Pointers of a refused body. */
  static List<String> pointers(Response refused) {
    List<Map<String, String>> errors = refused.jsonPath().getList("errors");
    return errors.stream().map(error -> error.get("pointer")).toList();
  }
}
