package org.scrutin.gateway.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<?limit=2&after=b>; rel=\"next\" | /a/units?limit=2&after=b",
        "</b?after=c>; rel=next | /b?after=c",
        "<?x=1>; rel=\"prev\", <?after=d>; title=\"t\"; rel=\"next\" | /a/units?after=d"
      })
  void aLinkIsReadAgainstTheAddressThatWasAskedFor(String header, String target) {
    // When
    String next = NextPage.of("/a/units?limit=2", List.of(header));

    // Then
    assertThat(next).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?after=b>; rel=\"prev\"",
        "<https://elsewhere.example/units?after=b>; rel=\"next\"",
        "<//elsewhere.example/units?after=b>; rel=\"next\"",
        "nonsense"
      })
  void otherLinksAndOtherServersAreNotFollowed(String header) {
    // When
    String next = NextPage.of("/a/units", List.of(header));

    // Then
    assertThat(next).isNull();
  }

  @Test
  void withoutLinksThereIsNoNextPage() {
    // When
    String next = NextPage.of("/a/units", List.of());

    // Then
    assertThat(next).isNull();
  }
}
