package org.scrutin.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListClaimTest {

  @Test
  void countsInItsOwnElectionOnly() {
    assertThat(ListClaim.in("kh-2013", "kh-2013/CNRP", false)).contains("CNRP");
    assertThat(ListClaim.in("kh-2018", "kh-2013/CNRP", false)).isEmpty();
    assertThat(ListClaim.in("kh-2018", "kh-2013/CNRP", true)).isEmpty();
  }

  @Test
  void bareCodeCountsOnlyWhereTheSettingAllowsIt() {
    assertThat(ListClaim.in("kh-2013", "CNRP", false)).isEmpty();
    assertThat(ListClaim.in("kh-2013", "CNRP", true)).contains("CNRP");
  }

  @Test
  void malformedClaimNamesNoList() {
    assertThat(ListClaim.in("kh-2013", "kh-2013/", true)).isEmpty();
    assertThat(ListClaim.in("kh-2013", "", true)).isEmpty();
    assertThat(ListClaim.in("kh-2013", "kh-2013/A/B", true)).isEmpty();
  }
}
