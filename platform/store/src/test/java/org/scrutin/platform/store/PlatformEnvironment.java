package org.scrutin.platform.store;

import java.util.HashMap;
import java.util.Map;
import org.scrutin.embedded.EmbeddedKafka;
import org.scrutin.embedded.Topics;
import org.scrutin.platform.store.testing.ServiceEnvironment;

/** A service that reads both topics, its own included, from a broker that tests may stop. */
public final class PlatformEnvironment extends ServiceEnvironment {

  private EmbeddedKafka kafka;

  @Override
  public Map<String, String> start() {
    kafka = EmbeddedKafka.builder().fast().start();
    Topics.ensure(kafka.bootstrap());
    Map<String, String> config = new HashMap<>(super.start());
    config.put("kafka.bootstrap.servers", kafka.bootstrap());
    config.put("mp.messaging.incoming.facts-in.enabled", "true");
    config.put("mp.messaging.incoming.facts-in.topics", "results,claims");
    config.put("scrutin.events.observe-every", "1s");
    config.put("quarkus.oidc.token.audience", "a-service");
    return config;
  }

  /**
   * Gives a test the broker's switches: fields of type Runnable named stopBroker and startBroker.
   */
  @Override
  public void inject(TestInjector injector) {
    Runnable stop = kafka::stop;
    Runnable start = kafka::start;
    injector.injectIntoFields(stop, field -> field.getName().equals("stopBroker"));
    injector.injectIntoFields(start, field -> field.getName().equals("startBroker"));
  }

  @Override
  public void stop() {
    kafka.close();
  }
}
