package org.scrutin.claims.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.Outcome;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.docketlog.LeafBodies;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted.AnnulledUnit;
import org.scrutin.contracts.ClaimDecided.RemedyOrdered;
import org.scrutin.contracts.ClaimTarget;
import org.scrutin.contracts.Filer;
import org.scrutin.platform.events.json.CanonicalJson;

/** Leaves commit to these bytes: whatever else changes, they do not. */
class EntryDocumentTest {
  private static final String FILED =
      "{\"act\":{\"claimKind\":\"rival-result\",\"decidedBy\":\"C\",\"decidedByRespondent\":true,"
          + "\"election\":\"s-1\",\"filedBy\":{\"kind\":\"party\",\"name\":\"One\"},"
          + "\"ground\":\"count\",\"relief\":[\"recount\"],\"respondent\":\"C\",\"scope\":{"
          + "\"annul\":[{\"unit\":\"X-1\"}],\"claimedSeats\":{\"ONE\":6,\"TWO\":4},"
          + "\"claimedUnits\":{\"X-1\":{\"ONE\":1}},\"target\":{\"at\":\"3\",\"figures\":[\"votes\"],"
          + "\"tally\":\"nec\",\"units\":[\"X\"]},\"votesAffected\":[{\"basis\":\"estimated\","
          + "\"high\":3,\"list\":\"ONE\",\"low\":1,\"method\":\"survey\",\"unit\":\"X\",\"void\":2}]},"
          + "\"statement\":{\"en\":\"x\",\"km\":\"ក\"},\"type\":\"filed\"},"
          + "\"actedAt\":\"2013-08-12T09:00:00+07:00\",\"enteredAt\":\"2026-11-01T12:00:00.5Z\","
          + "\"ref\":\"S-1-0001\",\"role\":\"registrar\",\"sequence\":1,\"source\":\"paper\"}";
  private static final String DECIDED =
      "{\"act\":{\"by\":\"C\",\"decidedByRespondent\":false,\"outcome\":\"partly-upheld\","
          + "\"reasons\":\"r\",\"remedies\":[{\"kind\":\"recount\",\"units\":[\"X-1\"]}],"
          + "\"type\":\"decided\"},\"enteredAt\":\"2026-11-01T12:00:00Z\",\"ref\":\"S-1-0001\","
          + "\"role\":\"adjudicator\",\"sequence\":2}";

  @Test
  void aFilingHasItsBytes() {
    // Given
    Scope scope =
        new Scope(
            new ClaimTarget("nec", "3", List.of("X"), List.of("votes")),
            List.of(new AnnulledUnit("X-1")),
            List.of(new AffectedVotes("X", null, 2L, "ONE", "estimated", "survey", 1L, 3L)),
            Map.of("TWO", 4, "ONE", 6),
            Map.of("X-1", Map.of("ONE", 1)));
    Act act =
        new Act.Filed(
            "s-1",
            ClaimKind.RIVAL_RESULT,
            "count",
            "C",
            "C",
            true,
            new Filer("party", "One"),
            scope,
            List.of("recount"),
            Map.of("km", "ក", "en", "x"));
    Stamp stamp =
        new Stamp(
            "p",
            "registrar",
            OffsetDateTime.parse("2026-11-01T12:00:00.500Z"),
            OffsetDateTime.parse("2013-08-12T09:00:00+07:00"),
            "paper");

    // When
    String canonical = CanonicalJson.of(EntryDocument.of("S-1-0001", new Entry(1, act, stamp)));

    // Then
    assertThat(canonical).isEqualTo(FILED);
  }

  @Test
  void aDecisionHasItsBytesAndIsReadAgain() {
    // Given
    Act act =
        new Act.Decided(
            Outcome.PARTLY_UPHELD,
            "r",
            "C",
            false,
            List.of(new RemedyOrdered("recount", List.of("X-1"))));
    Entry entry =
        new Entry(
            2,
            act,
            new Stamp(
                "p", "adjudicator", OffsetDateTime.parse("2026-11-01T12:00:00Z"), null, null));

    // When
    String canonical = CanonicalJson.of(EntryDocument.of("S-1-0001", entry));

    // Then
    assertThat(canonical).isEqualTo(DECIDED);
    assertThat(LeafBodies.read(canonical, EntryDocument.class).entry("p")).isEqualTo(entry);
  }
}
