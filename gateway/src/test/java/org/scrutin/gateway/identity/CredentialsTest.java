package org.scrutin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.problem.ProblemType;

class CredentialsTest {
  @Test
  void whatCannotBeCheckedIsNotCalledInvalid() {
    assertThat(Credentials.refusal(new OIDCException("OIDC Server is not available")).type())
        .isEqualTo(ProblemType.SERVICE_UNAVAILABLE);
    assertThat(Credentials.refusal(new AuthenticationFailedException("forged")).type())
        .isEqualTo(ProblemType.INVALID_CREDENTIALS);
  }
}
