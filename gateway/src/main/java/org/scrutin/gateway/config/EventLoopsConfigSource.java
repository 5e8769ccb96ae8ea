package org.scrutin.gateway.config;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * As many event loops as processors, where the framework makes twice as many: answers from memory
 * wait for nothing, and loops that take turns on a processor wait for each other. Anything that an
 * operator sets goes before.
 */
public final class EventLoopsConfigSource implements ConfigSource {
  static final String SIZE = "quarkus.vertx.event-loops-pool-size";

  /** Before the framework's defaults, behind every file. */
  private static final int ORDINAL = 50;

  /** One that is held up must not hold up all. */
  private static final int LEAST = 2;

  @Override
  public String getName() {
    return "event loops by processors";
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(SIZE);
  }

  @Override
  public @Nullable String getValue(String name) {
    return name.equals(SIZE)
        ? Integer.toString(Math.max(LEAST, Runtime.getRuntime().availableProcessors()))
        : null;
  }
}
