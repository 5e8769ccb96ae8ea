package org.scrutin.claims.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.ground.Grounds;
import org.scrutin.claims.known.Assessments.Assessment;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.time.Rfc3339;

/** Claims and dockets as answers. What is not stated is absent. */
public final class ClaimJson {
  private ClaimJson() {}

  /** The claim as its docket has it. */
  public static ObjectNode claim(Claim claim, @Nullable Assessment assessment) {
    Docket docket = claim.docket();
    Act.Filed filed = docket.filed();
    Entry filing = docket.entries().getFirst();
    ObjectNode json = object();
    json.put("ref", claim.ref())
        .put("kind", filed.claimKind().code())
        .put("state", docket.state().code())
        .put("election", filed.election())
        .set("units", CanonicalJson.tree(docket.scope().target().units()));
    json.put("ground", filed.ground());
    Grounds.find(filed.ground())
        .ifPresent(ground -> json.set("groundName", CanonicalJson.tree(ground.name())));
    json.put("respondent", filed.respondent());
    docket.decidedBy().ifPresent(body -> json.put("decidedBy", body));
    json.put("decidedByRespondent", docket.decidedByRespondent())
        .<ObjectNode>set("filedBy", CanonicalJson.tree(filed.filedBy()))
        .put("filedAt", Rfc3339.of(filing.stamp().enteredAt()));
    putTime(json, "receivedAt", filing.stamp().actedAt());
    put(json, "source", filing.stamp().source());
    scope(json, docket.scope());
    json.set("relief", CanonicalJson.tree(filed.relief()));
    json.set("statement", CanonicalJson.tree(filed.statement()));
    docket.decision().ifPresent(decision -> json.set("decision", act(decision)));
    json.put("entries", docket.entries().size()).put("logIndex", claim.logIndexes().getFirst());
    if (assessment != null) {
      json.set("materiality", assessment.document());
    }
    json.set("links", links(claim.ref()));
    return json;
  }

  static ObjectNode docket(Claim claim) {
    ObjectNode json = object();
    json.put("ref", claim.ref()).put("state", claim.docket().state().code());
    var items = json.putArray("items");
    claim.docket().entries().forEach(entry -> items.add(entry(claim, entry)));
    return json;
  }

  /** One entry; of the filing what the claim does not say anyway. */
  public static ObjectNode entry(Claim claim, Entry entry) {
    ObjectNode json = object();
    json.put("ref", claim.ref())
        .put("sequence", entry.sequence())
        .put("type", entry.act().kind().code())
        .put("state", entry.act().kind().leadsTo().code())
        .put("role", entry.stamp().role())
        .put("at", Rfc3339.of(entry.stamp().at()))
        .put("enteredAt", Rfc3339.of(entry.stamp().enteredAt()));
    putTime(json, "actedAt", entry.stamp().actedAt());
    put(json, "source", entry.stamp().source());
    json.put("logIndex", claim.logIndexes().get(entry.sequence() - 1));
    switch (entry.act()) {
      case Act.Filed filed -> json.set("filedBy", CanonicalJson.tree(filed.filedBy()));
      case Act.Admitted admitted -> {
        json.put("reasons", admitted.reasons());
        put(json, "by", admitted.by());
        put(json, "decidedBy", admitted.decidedBy());
        scope(json, admitted.scope());
      }
      case Act.Inadmissible _,
          Act.InvestigationOpened _,
          Act.InvestigationClosed _,
          Act.Decided _,
          Act.Withdrawn _ ->
          json.setAll(act(entry.act()));
    }
    return json;
  }

  private static ObjectNode act(Act act) {
    return ((ObjectNode) CanonicalJson.tree(act)).without(List.of("type"));
  }

  private static void scope(ObjectNode json, Scope scope) {
    json.set("target", CanonicalJson.tree(scope.target()));
    if (scope.annul() != null) {
      json.set("annul", CanonicalJson.tree(scope.annul()));
    }
    if (!scope.votesAffected().isEmpty()) {
      json.set("votesAffected", CanonicalJson.tree(scope.votesAffected()));
    }
    if (scope.claimedSeats() == null && scope.claimedUnits() == null) {
      return;
    }
    ObjectNode claimed = json.putObject("claimed");
    if (scope.claimedSeats() != null) {
      claimed.set("seats", CanonicalJson.tree(scope.claimedSeats()));
    }
    if (scope.claimedUnits() != null) {
      var units = claimed.putArray("constituencies");
      for (Map.Entry<String, Map<String, Integer>> unit : scope.claimedUnits().entrySet()) {
        JsonNode seats = CanonicalJson.tree(unit.getValue());
        units.addObject().put("unit", unit.getKey()).set("seats", seats);
      }
    }
  }

  private static ObjectNode links(String ref) {
    String self = "/api/v1/claims/" + ref;
    return object()
        .put("self", self)
        .put("docket", self + "/docket")
        .put("materiality", self + "/materiality");
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static void putTime(ObjectNode json, String name, @Nullable OffsetDateTime value) {
    if (value != null) {
      json.put(name, Rfc3339.of(value));
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
