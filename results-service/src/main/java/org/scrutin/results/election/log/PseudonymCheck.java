package org.scrutin.results.election.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** Without a key of its own, whoever guesses a subject finds it in the log. */
@ApplicationScoped
public class PseudonymCheck implements StartCheck {
  private static final int SHORTEST = 16;

  @Override
  public List<String> faults(Settings settings) {
    return settings.value(Pseudonyms.KEY).filter(key -> key.length() >= SHORTEST).isPresent()
        ? List.of()
        : List.of(
            Pseudonyms.KEY
                + " is not set or has fewer than "
                + SHORTEST
                + " characters: it is the secret by which leaves name persons without telling who"
                + " they are.");
  }
}
