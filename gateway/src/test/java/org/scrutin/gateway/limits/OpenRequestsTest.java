package org.scrutin.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenRequestsTest {
  private final ClientAddress one = new ClientAddress("192.0.2.1");
  private final OpenRequests open = new OpenRequests(2);

  @Test
  void eachClientHasSoManyAtOnceAndNoMore() {
    assertThat(open.enter(one)).isTrue();
    assertThat(open.enter(one)).isTrue();
    assertThat(open.enter(one)).isFalse();
    assertThat(open.enter(new ClientAddress("192.0.2.2"))).isTrue();
    open.leave(one);
    assertThat(open.enter(one)).isTrue();
    assertThat(open.enter(one)).isFalse();
  }

  @Test
  void nothingIsKeptOfClientsThatHaveLeft() {
    for (int i = 0; i < 1_000; i++) {
      var client = new ClientAddress("192.0.2." + i);
      open.enter(client);
      open.leave(client);
    }
    assertThat(open.clients()).isZero();
  }
}
