package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.problem.Faults;

class DisjointUnitsTest {
  private static final Map<String, Set<String>> ABOVE =
      Map.of(
          "X-N", Set.of("X"),
          "X-S", Set.of("X"),
          "X-N-1", Set.of("X", "X-N"),
          "X-N-2", Set.of("X", "X-N"));

  @Test
  void oneNumberOfAKindForAUnit() {
    assertThat(pointers(excluded("X-N-1"), excluded("X-N-2"))).isEmpty();
    assertThat(pointers(excluded("X-N-1"), excluded("X-N-1")))
        .containsExactly("/votesAffected/1/unit");
    assertThat(pointers(voided("X-N-1", null), voided("X-N-1", null)))
        .containsExactly("/votesAffected/1/unit");
    assertThat(pointers(excluded("X-N-1"), voided("X-N-1", null))).isEmpty();
  }

  @Test
  void voidBallotsOfDifferentListsAreDifferentBallots() {
    assertThat(pointers(voided("X-N-1", "A"), voided("X-N-1", "B"))).isEmpty();
    assertThat(pointers(voided("X-N-1", "A"), voided("X-N-1", "A"))).hasSize(1);
    assertThat(pointers(voided("X-N-1", "A"), voided("X-N-1", null))).hasSize(1);
  }

  @Test
  void noUnitLiesWithinAnotherOfTheSameKind() {
    assertThat(pointers(excluded("X-N"), excluded("X-N-1")))
        .containsExactly("/votesAffected/1/unit");
    assertThat(pointers(excluded("X-N-1"), excluded("X"))).containsExactly("/votesAffected/0/unit");
    assertThat(pointers(voided("X-N", "A"), voided("X-N-1", "A"))).hasSize(1);
    assertThat(pointers(excluded("X-N"), voided("X-N-1", null))).isEmpty();
    assertThat(pointers(excluded("X-N"), excluded("X-S"))).isEmpty();
  }

  @Test
  void formsOfUnicodeAreOneUnit() {
    assertThat(pointers(excluded("Bo\u0302"), excluded("B\u00f4"))).hasSize(1);
  }

  @Test
  void annulledUnitsAreDisjointToo() {
    assertThat(annulled("X-N", "X-S")).isEmpty();
    assertThat(annulled("X-N", "X-N")).containsExactly("/annul/1/unit");
    assertThat(annulled("X-N-1", "X-N")).containsExactly("/annul/0/unit");
  }

  private static List<String> pointers(ScopeBody.VotesBody... votes) {
    return pointers(new Body(null, List.of(votes)));
  }

  private static List<String> annulled(String... units) {
    return pointers(new Body(List.of(units).stream().map(ScopeBody.AnnulBody::new).toList(), null));
  }

  private static List<String> pointers(Body body) {
    Faults faults = new Faults();
    DisjointUnits.check(body, ABOVE, faults);
    return faults.first().stream().map(Fault::pointer).toList();
  }

  private static ScopeBody.VotesBody excluded(String unit) {
    return new ScopeBody.VotesBody(
        unit, 1L, null, null, ScopeBody.Basis.ENUMERATED, null, null, null);
  }

  private static ScopeBody.VotesBody voided(String unit, @Nullable String list) {
    return new ScopeBody.VotesBody(
        unit, null, 1L, list, ScopeBody.Basis.ENUMERATED, null, null, null);
  }

  private record Body(@Nullable List<AnnulBody> annul, @Nullable List<VotesBody> votesAffected)
      implements ScopeBody {
    @Override
    public @Nullable TargetBody target() {
      return null;
    }

    @Override
    public @Nullable ClaimedBody claimed() {
      return null;
    }
  }
}
