package org.scrutin.claims;

import java.util.HashMap;
import java.util.Map;

/** Real PostgreSQL and Kafka, keys made for this run, and a heart that beats fast. */
public class ServiceEnvironment extends org.scrutin.platform.store.testing.ServiceEnvironment {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.put("scrutin.events.topic", "claims");
    settings.put("scrutin.events.source", "/claims-service");
    settings.put("scrutin.claims.heartbeat", "1S");
    settings.put("scrutin.claims.heartbeat-check", "1s");
    return settings;
  }
}
