package org.scrutin.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicReadTest {
  private static final Set<String> SUBJECTS = Set.of("kh-2013", "KH-2013-0001");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/elections/kh-2013",
        "/elections/kh-2013?at=final",
        "/claims/KH-2013-0001",
        "/api/v1/elections",
        "/api/v1/summaries?limit=12",
        "/api/v1/elections/kh-2013/tallies/nec/results?unit=KH",
        "/api/v1/claims",
        "/api/v1/claims/counts",
        "/api/v1/claims/KH-2013-0001/docket",
        "/api/v1/claims?election=kh-2013&limit=50",
        "/api/v1/chronicle?election=kh-2013"
      })
  void tellsOfWhatItNamesOrOfAll(String target) {
    assertThat(new PublicRead(target, null, null).mayTellOf(SUBJECTS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/elections/kh-2018",
        "/claims/KH-2013-0002",
        "/api/v1/elections/kh-2018/summary",
        "/api/v1/claims/KH-2013-0002",
        "/api/v1/claims?election=kh-2018",
        "/api/v1/chronicle?asOf=2013-09-08&election=kh-2018"
      })
  void doesNotTellOfOthers(String target) {
    assertThat(new PublicRead(target, null, null).mayTellOf(SUBJECTS)).isFalse();
  }
}
