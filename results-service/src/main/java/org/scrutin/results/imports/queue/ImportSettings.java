package org.scrutin.results.imports.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about imports. */
@ConfigMapping(prefix = "scrutin.imports")
public interface ImportSettings {
  /**
   * Bodies of the authorities' tallies that one instance reads at a time; further ones are asked to
   * come back.
   */
  @WithDefault("4")
  int concurrent();

  /** Other owners, of whom it reads one body each at a time. */
  @WithDefault("32")
  int owners();

  /** Tallies whose imports one instance counts at a time, of authorities and of others each. */
  @WithDefault("2")
  int lane();

  /** An import that nobody reads any more is given up after this long. */
  @WithDefault("10S")
  Duration abandonedAfter();

  /** How long one count step may take. */
  @WithDefault("15M")
  Duration stepTimeout();
}
