package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.system.faults.Client.Request;

/** The register holds every acknowledged claim with every acknowledged act once, and no other. */
final class ClaimsAreThereOnce implements Invariant {
  @Override
  public void check(Evidence evidence) {
    String election = evidence.contest().code();
    Map<String, List<String>> acts = new TreeMap<>();
    for (String line :
        evidence
            .claims()
            .lines(
                """
                select d.ref || ' ' || d.type from docket_entry d join claim c on c.ref = d.ref
                where c.election = ? order by d.ref, d.sequence
                """,
                election)) {
      String[] parts = line.split(" ");
      acts.computeIfAbsent(parts[0], ref -> new ArrayList<>()).add(parts[1]);
    }
    assertThat(acts).isEqualTo(evidence.ledger().dockets());
    evidence.ledger().dockets().forEach((ref, expected) -> shown(evidence, ref, expected));
  }

  private static void shown(Evidence evidence, String ref, List<String> expected) {
    List<String> types = new ArrayList<>();
    JsonNode docket =
        evidence
            .contest()
            .client()
            .ask(Request.get("", "/api/v1/claims/" + ref + "/docket"))
            .expect(200)
            .body();
    docket.get("items").forEach(item -> types.add(item.get("type").asText()));
    assertThat(types).as(ref).isEqualTo(expected);
  }
}
