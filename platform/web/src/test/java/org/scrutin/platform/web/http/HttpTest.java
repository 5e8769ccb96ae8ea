package org.scrutin.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.problem.Refusal;

class HttpTest {

  @Test
  void limitsOfAPage() {
    assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(100, null));
    assertThat(PageRequest.of(1000, "")).isEqualTo(new PageRequest(1000, null));
    for (int wrong : new int[] {0, -1, 1001}) {
      assertThatThrownBy(() -> PageRequest.of(wrong, null)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void keyOfTheNextPageGoesThereAndBack() {
    String opaque = PageRequest.encode("KH-1/ក");

    assertThat(PageRequest.of(5, opaque).after()).isEqualTo("KH-1/ក");
  }

  @Test
  void keyThatIsNotOursIsRefused() {
    for (String wrong : new String[] {"%%", "a", "gA", "MQ=="}) {
      assertThatThrownBy(() -> PageRequest.of(5, wrong)).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> PageRequest.of(5, PageRequest.encode("x")).afterNumber())
        .isInstanceOf(Refusal.class);
  }

  @Test
  void pageEndsWhereOneMoreRowWasFound() {
    var request = new PageRequest(2, null);

    assertThat(Page.of(List.of(1, 2, 3), request, String::valueOf))
        .isEqualTo(new Page<>(List.of(1, 2), "2"));
    assertThat(Page.of(List.of(1, 2), request, String::valueOf))
        .isEqualTo(new Page<>(List.of(1, 2), null));
  }

  @Test
  void tagsOfRepresentationsDiffer() {
    assertThat(EntityTags.of(7, "KH")).isNotEqualTo(EntityTags.of(8, "KH"));
    assertThat(EntityTags.of(7, "KH")).isNotEqualTo(EntityTags.of(7, "KH-1"));
    assertThat(EntityTags.of(7, "KH").isWeak()).isFalse();
  }

  @Test
  void listsOfEntityTags() {
    var current = new EntityTag("7");

    assertThat(EntityTagList.of(List.of("\"6\", W/\"7\"")).matchesWeakly(current)).isTrue();
    assertThat(EntityTagList.of(List.of("\"6\", W/\"7\"")).matchesStrongly(current)).isFalse();
    assertThat(EntityTagList.of(List.of("\"6\"", "\"7\"")).matchesStrongly(current)).isTrue();
    assertThat(EntityTagList.of(List.of(" * ")).matchesWeakly(current)).isTrue();
    assertThat(EntityTagList.of(List.of("7")).matchesWeakly(current)).isFalse();
    assertThat(EntityTagList.of(List.of()).matchesWeakly(current)).isFalse();
  }
}
