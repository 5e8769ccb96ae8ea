package org.scrutin.claims.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Annulment;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Outcome;
import org.scrutin.claims.docket.Remedy;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.docket.Target;
import org.scrutin.claims.docket.VotesAffected;
import org.scrutin.claims.docketlog.LeafBodies;
import org.scrutin.platform.events.json.CanonicalJson;

/** Leaves commit to these bytes: whatever else changes, they do not. */
class EntryLeafTest {
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
            new Target("nec", "3", List.of("X"), List.of("votes")),
            List.of(new Annulment("X-1")),
            List.of(new VotesAffected("X", null, 2L, "ONE", "estimated", "survey", 1L, 3L)),
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
    String canonical = CanonicalJson.of(EntryLeaf.of("S-1-0001", new Entry(1, act, stamp)));

    // Then
    assertThat(canonical).isEqualTo(FILED);
  }

  @Test
  void aDecisionHasItsBytesAndIsReadAgain() {
    // Given
    Act act =
        new Act.Decided(
            Outcome.PARTLY_UPHELD, "r", "C", false, List.of(new Remedy("recount", List.of("X-1"))));
    Entry entry =
        new Entry(
            2,
            act,
            new Stamp(
                "p", "adjudicator", OffsetDateTime.parse("2026-11-01T12:00:00Z"), null, null));

    // When
    String canonical = CanonicalJson.of(EntryLeaf.of("S-1-0001", entry));

    // Then
    assertThat(canonical).isEqualTo(DECIDED);
    assertThat(LeafBodies.read(canonical, EntryLeaf.class).entry("p")).isEqualTo(entry);
  }

  static Stream<Arguments> otherActs() {
    Scope scope =
        new Scope(
            new Target("nec", null, List.of("X"), List.of()),
            null,
            List.of(new VotesAffected("X", 5L, null, null, "enumerated", null, null, null)),
            null,
            null);
    return Stream.of(
        arguments(
            new Act.Admitted("r", scope, "C", false, "B"),
            "{\"by\":\"B\",\"decidedBy\":\"C\",\"decidedByRespondent\":false,\"reasons\":\"r\","
                + "\"scope\":{\"target\":{\"figures\":[],\"tally\":\"nec\",\"units\":[\"X\"]},"
                + "\"votesAffected\":[{\"basis\":\"enumerated\",\"excluded\":5,\"unit\":\"X\"}]},"
                + "\"type\":\"admitted\"}"),
        arguments(new Act.Inadmissible("r", null), "{\"reasons\":\"r\",\"type\":\"inadmissible\"}"),
        arguments(
            new Act.InvestigationOpened("r", "B"),
            "{\"by\":\"B\",\"reasons\":\"r\",\"type\":\"investigation-opened\"}"),
        arguments(new Act.InvestigationClosed(null, null), "{\"type\":\"investigation-closed\"}"),
        arguments(new Act.Withdrawn("r"), "{\"reasons\":\"r\",\"type\":\"withdrawn\"}"),
        arguments(
            new Act.WithdrawalRecorded("r"),
            "{\"reasons\":\"r\",\"type\":\"withdrawal-recorded\"}"),
        arguments(
            new Act.WithdrawalConfirmed("r"),
            "{\"reasons\":\"r\",\"type\":\"withdrawal-confirmed\"}"));
  }

  @ParameterizedTest
  @MethodSource("otherActs")
  void everyOtherActHasItsBytesAndIsReadAgain(Act act, String bytes) {
    // Given
    Stamp stamp =
        new Stamp("p", "registrar", OffsetDateTime.parse("2026-11-01T12:00:00Z"), null, null);
    Entry entry = new Entry(2, act, stamp);

    // When
    String canonical = CanonicalJson.of(EntryLeaf.of("S-1-0001", entry));

    // Then
    assertThat(canonical)
        .isEqualTo(
            "{\"act\":%s,\"enteredAt\":\"2026-11-01T12:00:00Z\",\"ref\":\"S-1-0001\",\"role\":\"registrar\",\"sequence\":2}"
                .formatted(bytes));
    assertThat(LeafBodies.read(canonical, EntryLeaf.class).entry("p")).isEqualTo(entry);
  }

  /** A new kind of act needs its sample here. */
  @Test
  void noKindOfActIsWithoutASample() {
    Set<ActType> sampled =
        otherActs()
            .map(arguments -> ((Act) arguments.get()[0]).kind())
            .collect(Collectors.toCollection(() -> EnumSet.of(ActType.FILED, ActType.DECIDED)));

    assertThat(sampled).containsExactlyInAnyOrder(ActType.values());
  }
}
