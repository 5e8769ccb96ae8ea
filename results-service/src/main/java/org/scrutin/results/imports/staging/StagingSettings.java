package org.scrutin.results.imports.staging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** What is checked in rows of imports. */
@ConfigMapping(prefix = "scrutin.imports")
interface StagingSettings {
  /** Turnout from which a sheet is remarkable, such as 95/100; no such check if absent. */
  @WithName("turnout-high")
  Optional<@Pattern(regexp = "\\d{1,6}/[1-9]\\d{0,5}") String> turnoutHigh();
}
