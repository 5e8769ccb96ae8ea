package org.scrutin.gateway.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.scrutin.gateway.config.GatewayConfig;

/** The bytes of bodies that are held in memory until their request is answered. */
@ApplicationScoped
public class HeldBytes {
  private final long most;
  private final AtomicLong held = new AtomicLong();

  @Inject
  HeldBytes(GatewayConfig config) {
    this(config.limits().heldBytes());
  }

  public HeldBytes(long most) {
    this.most = most;
  }

  /** Whether so many more may be held; who gets {@code true} must {@link #release} them. */
  public boolean take(int bytes) {
    if (held.addAndGet(bytes) <= most) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  public void release(long bytes) {
    held.addAndGet(-bytes);
  }
}
