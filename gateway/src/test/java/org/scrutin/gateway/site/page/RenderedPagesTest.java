package org.scrutin.gateway.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderedPagesTest {
  private final RenderedPages pages = new RenderedPages();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aPageIsMadeAnewWhereItsDataOrItsAddressAreOthers() {
    // When
    String first = page("en /?", List.of(Map.of("A", 1)));
    String same = page("en /?", List.of(Map.of("A", 1)));
    String khmer = page("km /?", List.of(Map.of("A", 1)));
    String changed = page("en /?", List.of(Map.of("A", 2)));
    String back = page("en /?", List.of(Map.of("A", 1)));

    // Then
    assertThat(List.of(first, same, khmer, changed, back))
        .containsExactly("page 1", "page 1", "page 2", "page 3", "page 4");
  }

  private String page(String address, List<?> data) {
    return pages.of(address, data, () -> "page " + made.incrementAndGet());
  }
}
