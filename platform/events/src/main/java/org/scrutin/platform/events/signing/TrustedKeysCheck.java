package org.scrutin.platform.events.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** Who reads facts needs the broker, and the key of each topic's publisher. */
@ApplicationScoped
public class TrustedKeysCheck implements StartCheck {
  private static final String INCOMING = "mp.messaging.incoming.facts-in.";
  private static final Map<String, String> BROKER =
      Map.of("kafka.bootstrap.servers", "the broker's address");

  @Override
  public List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>();
    if (settings.is(INCOMING + "enabled", "true")) {
      faults.addAll(settings.missing(BROKER));
      String topics =
          settings
              .value(INCOMING + "topics")
              .or(() -> settings.value(INCOMING + "topic"))
              .orElse("");
      for (String topic : topics.split(",")) {
        String name = TrustedKeysConfig.TRUSTED + topic.strip();
        if (settings.value(name).isEmpty()) {
          faults.add(name + " is not set: without its publisher's key no fact of it is believed.");
        }
      }
    }
    return faults;
  }
}
