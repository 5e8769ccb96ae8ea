package org.scrutin.claims.docket;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class DocketPropertiesTest {
  private static final OffsetDateTime START = OffsetDateTime.parse("2013-08-01T00:00:00+07:00");

  /** The procedure written down a second time: "state act" leads to a state, all else to none. */
  private static final Map<String, String> PROCEDURE =
      Map.ofEntries(
          entry("filed admitted", "admitted"),
          entry("filed inadmissible", "inadmissible"),
          entry("filed withdrawn", "withdrawn"),
          entry("admitted investigation-opened", "under-investigation"),
          entry("admitted decided", "decided"),
          entry("admitted withdrawn", "withdrawn"),
          entry("under-investigation investigation-closed", "admitted"),
          entry("under-investigation withdrawn", "withdrawn"));

  private static final List<String> OPEN = List.of("filed", "admitted", "under-investigation");

  @Property(tries = 2_000)
  void everyActIsTakenOrRefusedAsTheProcedureSays(
      @ForAll boolean onPaper, @ForAll @Size(max = 12) List<ActType> acts) {
    Docket docket = onPaper ? onPaper() : filed();
    String state = "filed";
    String before = "filed";
    int taken = 1;
    for (ActType type : acts) {
      Transition transition = docket.take(act(type), stamp("p" + taken, taken));
      String next =
          switch (type.code()) {
            case "withdrawal-recorded" -> onPaper && OPEN.contains(state) ? state : null;
            case "withdrawal-confirmed" ->
                before.equals("withdrawal-recorded") ? "withdrawn" : null;
            default -> PROCEDURE.get(state + " " + type.code());
          };
      if (next == null) {
        assertThat(transition)
            .isEqualTo(new Transition.NotNow(docket.state(), type, docket.next()));
        assertThat(docket.next()).doesNotContain(type);
      } else {
        docket = ((Transition.Taken) transition).docket();
        state = next;
        before = type.code();
        taken++;
      }
      assertThat(docket.state().code()).isEqualTo(state);
      assertThat(docket.entries()).hasSize(taken);
    }
    assertThat(Docket.of(docket.entries()).state()).isEqualTo(docket.state());
  }

  @Property
  void asOfIsTheDocketOfWhatWasDoneByThen(@ForAll @Size(max = 8) List<ActType> acts) {
    List<Docket> history = new ArrayList<>(List.of(filed()));
    for (ActType type : acts) {
      Docket last = history.getLast();
      if (last.take(act(type), stamp("p" + history.size(), history.size()))
          instanceof Transition.Taken taken) {
        history.add(taken.docket());
      }
    }
    for (int hour = 0; hour < history.size(); hour++) {
      var then = history.getLast().before(START.plusHours(hour).plusMinutes(1).toInstant());
      assertThat(then.orElseThrow().entries()).isEqualTo(history.get(hour).entries());
    }
    assertThat(history.getLast().before(START.toInstant())).isEmpty();
  }

  @Example
  void whoAdmittedDoesNotDecide() {
    Docket admitted = taken(filed(), ActType.ADMITTED, "ann", 1);
    assertThat(admitted.take(act(ActType.DECIDED), stamp("ann", 2)))
        .isEqualTo(new Transition.SamePerson(ActType.DECIDED));
    assertThat(admitted.take(act(ActType.DECIDED), stamp("ben", 2)))
        .isInstanceOf(Transition.Taken.class);
  }

  @Example
  void whoFiledDoesNotDecide() {
    Docket admitted = taken(filed(), ActType.ADMITTED, "ann", 1);
    String filer = admitted.entries().getFirst().stamp().actor();
    assertThat(admitted.take(act(ActType.DECIDED), stamp(filer, 2)))
        .isEqualTo(new Transition.SamePerson(ActType.DECIDED));
  }

  @Example
  void whoRecordedAWithdrawalDoesNotConfirmIt() {
    Docket recorded = taken(onPaper(), ActType.WITHDRAWAL_RECORDED, "ann", 1);
    assertThat(recorded.state()).isEqualTo(State.FILED);
    assertThat(recorded.take(act(ActType.WITHDRAWAL_CONFIRMED), stamp("ann", 2)))
        .isEqualTo(new Transition.SamePerson(ActType.WITHDRAWAL_CONFIRMED));
    assertThat(taken(recorded, ActType.WITHDRAWAL_CONFIRMED, "ben", 2).state())
        .isEqualTo(State.WITHDRAWN);
  }

  @Example
  void whatWasDoneSinceLeavesARecordedWithdrawalBehind() {
    Docket recorded = taken(onPaper(), ActType.WITHDRAWAL_RECORDED, "ann", 1);
    Docket admitted = taken(recorded, ActType.ADMITTED, "ann", 2);
    assertThat(admitted.next()).doesNotContain(ActType.WITHDRAWAL_CONFIRMED);
    assertThat(taken(admitted, ActType.WITHDRAWAL_RECORDED, "ann", 3).state())
        .isEqualTo(State.ADMITTED);
  }

  @Example
  void actsFollowOneAnotherInTime() {
    Docket admitted = taken(filed(), ActType.ADMITTED, "ann", 5);
    assertThat(admitted.take(act(ActType.WITHDRAWN), stamp("ben", 4)))
        .isEqualTo(new Transition.TooEarly(START.plusHours(5)));
  }

  @Example
  void entriesThatBreakTheProcedureAreNoDocket() {
    Entry filing = filed().last();
    Entry decision = new Entry(2, act(ActType.DECIDED), stamp("ben", 1));
    assertThatThrownBy(() -> Docket.of(List.of(filing, decision)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Docket.of(List.of(decision)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Docket.of(List.of())).isInstanceOf(IllegalStateException.class);
  }

  private static Docket taken(Docket docket, ActType type, String actor, int hour) {
    return ((Transition.Taken) docket.take(act(type), stamp(actor, hour))).docket();
  }

  private static Docket filed() {
    return Docket.file((Act.Filed) act(ActType.FILED), stamp("p0", 0));
  }

  private static Docket onPaper() {
    return Docket.file(
        (Act.Filed) act(ActType.FILED),
        new Stamp("p0", "registrar", START.plusYears(1), START, "synthetic"));
  }

  private static Stamp stamp(String actor, int hour) {
    return new Stamp(actor, "registrar", START.plusHours(hour), null, null);
  }

  private static Act act(ActType type) {
    @Nullable String none = null;
    Scope scope =
        new Scope(new Target("nec", null, List.of("X"), List.of()), null, List.of(), null, null);
    return switch (type) {
      case FILED ->
          new Act.Filed(
              "s",
              ClaimKind.COMPLAINT,
              "count",
              "A",
              "B",
              false,
              new Filer("voter", "v"),
              scope,
              List.of(),
              Map.of("en", "x"));
      case ADMITTED -> new Act.Admitted("r", scope, none, false, none);
      case INADMISSIBLE -> new Act.Inadmissible("r", none);
      case INVESTIGATION_OPENED -> new Act.InvestigationOpened(none, none);
      case INVESTIGATION_CLOSED -> new Act.InvestigationClosed(none, none);
      case DECIDED -> new Act.Decided(Outcome.UPHELD, "r", "B", false, List.of());
      case WITHDRAWN -> new Act.Withdrawn(none);
      case WITHDRAWAL_RECORDED -> new Act.WithdrawalRecorded(none);
      case WITHDRAWAL_CONFIRMED -> new Act.WithdrawalConfirmed(none);
    };
  }
}
