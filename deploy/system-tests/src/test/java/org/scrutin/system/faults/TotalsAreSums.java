package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.system.GeneratedElection;
import org.scrutin.system.faults.Client.Request;

/** At every tenth revision, and at the last, the published totals are the sums of what was sent. */
final class TotalsAreSums implements Invariant {
  private static final int EVERY = 10;

  @Override
  public void check(Evidence evidence) {
    for (String tally : Contest.TALLIES) {
      Map<String, Sheet> counted = new HashMap<>();
      List<Ledger.Imported> imports = evidence.ledger().imports(tally);
      for (int i = 0; i < imports.size(); i++) {
        imports.get(i).sheets().forEach(sheet -> counted.put(sheet.unit(), sheet));
        if (i % EVERY == 0 || i == imports.size() - 1) {
          check(evidence.contest(), tally, imports.get(i).revision(), counted);
        }
      }
    }
  }

  private static void check(
      Contest contest, String tally, long revision, Map<String, Sheet> counted) {
    JsonNode results =
        contest
            .client()
            .ask(
                Request.get(
                    "", contest.path("/tallies/" + tally + "/results?unit=X&at=" + revision)))
            .expect(200)
            .body();
    assertThat(sums(results)).as("X of %s at %d", tally, revision).isEqualTo(sums("X-", counted));
    for (JsonNode child : results.get("children")) {
      String unit = child.get("unit").asText();
      assertThat(sums(child))
          .as("%s of %s at %d", unit, tally, revision)
          .isEqualTo(sums(unit + "-", counted));
    }
  }

  /** Counted stations, valid votes, votes by list. */
  private static String sums(JsonNode results) {
    var text = new StringBuilder();
    text.append(results.at("/stations/counted").asLong());
    text.append(' ').append(results.path("valid").asLong());
    for (int i = 0; i < GeneratedElection.LISTS; i++) {
      text.append(' ').append(results.path("votes").path(list(i)).asLong());
    }
    return text.toString();
  }

  private static String sums(String prefix, Map<String, Sheet> counted) {
    List<Sheet> sheets =
        counted.values().stream().filter(sheet -> sheet.unit().startsWith(prefix)).toList();
    var text = new StringBuilder();
    text.append(sheets.size());
    text.append(' ').append(sheets.stream().mapToLong(Sheet::valid).sum());
    for (int i = 0; i < GeneratedElection.LISTS; i++) {
      int list = i;
      text.append(' ').append(sheets.stream().mapToLong(sheet -> sheet.votes()[list]).sum());
    }
    return text.toString();
  }

  private static String list(int i) {
    return String.valueOf((char) ('A' + i));
  }
}
