package org.scrutin.platform.events.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** Who tells facts needs a key; who hears them needs the key of each topic's publisher. */
@ApplicationScoped
public class SigningCheck implements StartCheck {
  private static final String INCOMING = "mp.messaging.incoming.facts-in.";
  private static final Map<String, String> REQUIRED =
      Map.of(
          "kafka.bootstrap.servers",
          "the broker's address",
          SigningConfig.KEY_ID,
          "the name of the key with which facts are signed",
          SigningConfig.KEY_FILE,
          "the key with which facts are signed");

  @Override
  public List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>(settings.missing(REQUIRED));
    if (settings.is(INCOMING + "enabled", "true")) {
      String topics =
          settings
              .value(INCOMING + "topics")
              .or(() -> settings.value(INCOMING + "topic"))
              .orElse("");
      for (String topic : topics.split(",")) {
        String name = SigningConfig.TRUSTED + topic.strip();
        if (settings.value(name).isEmpty()) {
          faults.add(name + " is not set: without its publisher's key no fact of it is believed.");
        }
      }
    }
    return faults;
  }
}
