package org.scrutin.platform.store.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** Who publishes facts needs a key to sign them with. */
@ApplicationScoped
public class SigningCheck implements StartCheck {
  private static final Map<String, String> REQUIRED =
      Map.of(
          SigningConfig.KEY_ID,
          "the name of the key with which facts are signed",
          SigningConfig.KEY_FILE,
          "the key with which facts are signed");

  @Override
  public List<String> faults(Settings settings) {
    return settings.missing(REQUIRED);
  }
}
