package org.scrutin.platform.web.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses a start that a check has something against, telling all faults together. */
@ApplicationScoped
class StartChecks {
  private final Config config;
  private final Instance<StartCheck> checks;

  StartChecks(Config config, @Any Instance<StartCheck> checks) {
    this.config = config;
    this.checks = checks;
  }

  /** Before anything else that waits for the start. */
  void check(@Observes @Priority(0) StartupEvent event) {
    Settings settings = Settings.of(config);
    refuse(settings, false);
    refuse(settings, true);
  }

  private void refuse(Settings settings, boolean asksOthers) {
    List<String> faults =
        checks.stream()
            .filter(check -> check.asksOthers() == asksOthers)
            .flatMap(check -> check.faults(settings).stream())
            .distinct()
            .sorted()
            .toList();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "This process does not start. The operator must change: " + String.join(" ", faults));
    }
  }
}
