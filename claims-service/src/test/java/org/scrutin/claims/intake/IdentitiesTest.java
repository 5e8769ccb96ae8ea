package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;

class IdentitiesTest {
  private static final KnownElection ELECTION =
      new KnownElection("s-1", ZoneOffset.UTC, true, 10, Map.of("ONE", "List One"));

  @Test
  void whoIsNotSignedInFilesAsAnAnonymousVoterAndCannotWithdraw() {
    // Given
    Identities identities = identities(QuarkusSecurityIdentity.builder().setAnonymous(true));

    // When
    Identity identity = identities.of(ELECTION);

    // Then
    assertThat(identity)
        .isEqualTo(new Identity(new Filer("voter", "anonymous"), null, "anonymous", "anonymous"));
    assertThat(identities.filed("person:anonymous", "s-1")).isFalse();
  }

  @Test
  void agentFilesAsTheListAndEveryAgentOfItMayWithdraw() {
    // Given
    Identities first = identities(person("a-1", "agent").addAttribute("list", "s-1/one"));
    Identities second = identities(person("a-2", "agent").addAttribute("list", "s-1/ONE"));

    // When
    Identity identity = first.of(ELECTION);

    // Then
    assertThat(identity)
        .isEqualTo(new Identity(new Filer("party", "List One"), "list:ONE", "a-1", "agent"));
    assertThat(second.filed(identity.key(), "s-1")).isTrue();
    assertThat(second.filed(identity.key(), "s-2")).isFalse();
  }

  @Test
  void agentOfAListThatTheElectionDoesNotHaveIsRefused() {
    // Given
    Identities identities = identities(person("a-1", "agent").addAttribute("list", "s-1/OTHER"));

    // When
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> identities.of(ELECTION));

    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.FORBIDDEN);
  }

  @Test
  void agentOfAnotherElectionFilesAsAVoter() {
    // Given
    Identities identities = identities(person("a-1", "agent").addAttribute("list", "s-2/ONE"));

    // When
    Identity identity = identities.of(ELECTION);

    // Then
    assertThat(identity.filer().kind()).isEqualTo("voter");
    assertThat(identity.key()).isEqualTo("person:a-1");
  }

  @ParameterizedTest
  @CsvSource({"observer, observer", "voter, voter", "registrar, voter"})
  void personIsShownUnderAPseudonymOfTheirKind(String role, String kind) {
    // Given
    Identities identities = identities(person("p-1", role));

    // When
    Identity one = identities.of(ELECTION);
    Identity other = identities.of(ELECTION);

    // Then
    assertThat(one.filer().kind()).isEqualTo(kind);
    assertThat(one.filer().name()).matches(kind + "-[0-9a-f]{12}").doesNotContain("p-1");
    assertThat(other.filer().name()).isNotEqualTo(one.filer().name());
    assertThat(identities.filed(one.key(), "s-1")).isTrue();
  }

  @Test
  void nobodyWithdrawsWhatAnotherPersonFiled() {
    // Given
    Identities identities = identities(person("p-2", "voter"));

    // When
    boolean filed = identities.filed("person:p-1", "s-1");

    // Then
    assertThat(filed).isFalse();
  }

  @Test
  void historicFilingIsOfWhomTheRegistrarNamesAndNobodyWithdrawsIt() {
    // Given
    Identities identities = identities(person("r-1", "registrar"));

    // When
    Identity identity = identities.historic(new Filer("party", "Old Party"));

    // Then
    assertThat(identity)
        .isEqualTo(new Identity(new Filer("party", "Old Party"), null, "r-1", "registrar"));
  }

  private static QuarkusSecurityIdentity.Builder person(String subject, String role) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(subject))
        .addRoles(Set.of(role));
  }

  private static Identities identities(QuarkusSecurityIdentity.Builder builder) {
    SecurityIdentity identity = builder.build();
    return new Identities(new Caller(identity, false, "organisation"));
  }
}
