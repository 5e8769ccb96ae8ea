package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.docket.Target;
import org.scrutin.claims.known.KnownTallies.KnownTally;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.testing.Bodies;

class EntryChecksTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-01T12:00:00Z");
  private static final KnownTally AUTHORITY = new KnownTally("nec", "Committee", 3);
  private static final String ALL =
      "{'type':'T','reasons':'r','by':'B','decidedBy':'C','decidedByRespondent':false,"
          + "'target':{'tally':'nec','units':['X']},'votesAffected':[],'annul':[],"
          + "'claimed':{'seats':{'ONE':1}},'outcome':'upheld','remedies':[]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type':'admitted','reasons':'r'}|",
        "{'type':'admitted'}|/reasons",
        "{'type':'inadmissible'}|/reasons",
        "{'type':'inadmissible','reasons':'r','by':'B'}|",
        "{'type':'investigation-opened'}|",
        "{'type':'investigation-closed','reasons':'r'}|",
        "{'type':'withdrawn'}|",
        "{'type':'withdrawal-recorded'}|/actedAt /source",
        "{'type':'withdrawal-recorded','actedAt':'2013-08-13T09:00:00+07:00','source':'s'}|",
        "{'type':'withdrawal-confirmed','reasons':'r'}|",
        "{'type':'withdrawal-confirmed','actedAt':'2013-08-13T09:00:00+07:00'}|/actedAt",
        "{'type':'withdrawal-confirmed','actedAt':'2013-08-13T09:00:00+07:00','source':'s'}|/actedAt"
            + " /source",
        "{'type':'decided','by':'B'}|/reasons /outcome",
        "{'type':'decided','reasons':'r','outcome':'upheld'}|/by",
        "{'type':'decided','by':'B','reasons':'r','outcome':'upheld','remedies':[{'kind':'recount'}]}|",
        "{'type':'decided','by':'B','reasons':'r','outcome':'dismissed','remedies':[]}|",
        "{'type':'decided','by':'B','reasons':'r','outcome':'dismissed',"
            + "'remedies':[{'kind':'recount'}]}|/remedies",
        "{'type':'decided','by':'B','reasons':'r','outcome':'upheld','remedies':"
            + "[{'kind':'recount'},{'kind':'recount','units':['X','X']}]}|/remedies/1/units/1",
        "{'type':'admitted','reasons':'r','target':{'units':['X','X']}}|/target/units/1",
      })
  void whatAnActLacks(String body, @Nullable String pointers) {
    assertThat(String.join(" ", checked(body, "nec", Optional.of(AUTHORITY))))
        .isEqualTo(pointers == null ? "" : pointers);
  }

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void aMemberOfAnotherActIsRefused(EntryType type) {
    // When
    List<String> refused =
        checked(ALL.replace("'T'", "'" + type.code() + "'"), "nec", Optional.of(AUTHORITY));

    // Then
    assertThat(refused)
        .containsExactlyElementsOf(
            switch (type) {
              case ADMITTED -> List.of("/outcome", "/remedies");
              case DECIDED ->
                  List.of("/decidedBy", "/target", "/votesAffected", "/annul", "/claimed");
              case INADMISSIBLE, INVESTIGATION_OPENED, INVESTIGATION_CLOSED ->
                  List.of(
                      "/decidedBy",
                      "/decidedByRespondent",
                      "/target",
                      "/votesAffected",
                      "/annul",
                      "/claimed",
                      "/outcome",
                      "/remedies");
              case WITHDRAWN, WITHDRAWAL_CONFIRMED ->
                  List.of(
                      "/by",
                      "/decidedBy",
                      "/decidedByRespondent",
                      "/target",
                      "/votesAffected",
                      "/annul",
                      "/claimed",
                      "/outcome",
                      "/remedies");
              case WITHDRAWAL_RECORDED ->
                  List.of(
                      "/by",
                      "/decidedBy",
                      "/decidedByRespondent",
                      "/target",
                      "/votesAffected",
                      "/annul",
                      "/claimed",
                      "/outcome",
                      "/remedies",
                      "/actedAt",
                      "/source");
            });
  }

  @Test
  void anAdmissionNamesATallyOrTheAuthoritysIsMeant() {
    String admitted = "{'type':'admitted','reasons':'r'}";
    String restated = "{'type':'admitted','reasons':'r','target':{'units':['X']}}";
    assertThat(checked(admitted, null, Optional.of(AUTHORITY))).isEmpty();
    assertThat(checked(admitted, null, Optional.empty())).containsExactly("/target/tally");
    assertThat(checked(admitted, "cnrp", Optional.empty())).isEmpty();
    assertThat(checked(restated, "cnrp", Optional.empty())).containsExactly("/target/tally");
  }

  @Test
  void unitsOfARestatedScopeAndOfRemediesAreKeptInFormC() {
    // Given
    EntryBody admitted =
        Bodies.readQuoted(
            "{'type':'admitted','reasons':'r','target':{'units':['Bo\u0302']},"
                + "'annul':[{'unit':'Bo\u0302'}],"
                + "'votesAffected':[{'unit':'Bo\u0302','void':1,'basis':'estimated'}],"
                + "'claimed':{'constituencies':[{'unit':'Bo\u0302','seats':{'ONE':1}}]}}",
            EntryBody.class);
    EntryBody decided =
        Bodies.readQuoted(
            "{'type':'decided','reasons':'r','by':'B','outcome':'upheld',"
                + "'remedies':[{'kind':'recount','units':['Bo\u0302']}]}",
            EntryBody.class);

    // When
    Scope scope =
        ((Act.Admitted) Acts.entered(admitted, docket("nec"), Optional.of(AUTHORITY))).scope();
    Act.Decided decision =
        (Act.Decided) Acts.entered(decided, docket("nec"), Optional.of(AUTHORITY));

    // Then
    assertThat(scope.target().units()).containsExactly("B\u00f4");
    assertThat(scope.annul()).singleElement().matches(item -> item.unit().equals("B\u00f4"));
    assertThat(scope.votesAffected().getFirst().unit()).isEqualTo("B\u00f4");
    assertThat(scope.claimedUnits()).containsOnlyKeys("B\u00f4");
    assertThat(decision.remedies().getFirst().units()).containsExactly("B\u00f4");
  }

  private static List<String> checked(
      String body, @Nullable String tally, Optional<KnownTally> authority) {
    Faults faults = new Faults();
    EntryChecks.check(
        Bodies.readQuoted(body, EntryBody.class), docket(tally), authority, true, NOW, faults);
    return Bodies.pointers(faults);
  }

  private static Docket docket(@Nullable String tally) {
    Scope scope =
        new Scope(new Target(tally, null, List.of("X"), List.of()), null, List.of(), null, null);
    return Docket.file(
        new Act.Filed(
            "s-1",
            ClaimKind.COMPLAINT,
            "count",
            "Committee",
            null,
            false,
            new Filer("voter", "v"),
            scope,
            List.of(),
            Map.of("en", "x")),
        new Stamp("p", "voter", NOW, null, null));
  }
}
