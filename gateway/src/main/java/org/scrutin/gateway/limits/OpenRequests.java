package org.scrutin.gateway.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutin.gateway.config.GatewayConfig;

/** How many requests of each client are under way. */
@ApplicationScoped
public class OpenRequests {
  private final int most;
  private final ConcurrentHashMap<ClientAddress, Integer> open = new ConcurrentHashMap<>();

  @Inject
  OpenRequests(GatewayConfig config) {
    this(config.limits().openRequests());
  }

  OpenRequests(int most) {
    this.most = most;
  }

  /** Whether one more may be; who gets {@code true} must {@link #leave}. */
  public boolean enter(ClientAddress client) {
    boolean[] entered = new boolean[1];
    open.compute(
        client,
        (_, count) -> {
          int now = count == null ? 0 : count;
          entered[0] = now < most;
          return entered[0] ? Integer.valueOf(now + 1) : count;
        });
    return entered[0];
  }

  public void leave(ClientAddress client) {
    open.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
  }

  /** Clients that have any under way. */
  int clients() {
    return open.size();
  }
}
