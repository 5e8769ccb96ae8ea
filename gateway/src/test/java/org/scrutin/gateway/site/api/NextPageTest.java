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
  void a_link_is_read_against_the_address_that_was_asked_for(String header, String target) {
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
  void other_links_and_other_servers_are_not_followed(String header) {
    // When
    String next = NextPage.of("/a/units", List.of(header));

    // Then
    assertThat(next).isNull();
  }

  @Test
  void without_links_there_is_no_next_page() {
    // When
    String next = NextPage.of("/a/units", List.of());

    // Then
    assertThat(next).isNull();
  }
}
