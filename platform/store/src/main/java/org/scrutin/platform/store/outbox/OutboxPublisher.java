package org.scrutin.platform.store.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the publisher's loop while the service runs; of all its replicas one is active. */
@ApplicationScoped
public class OutboxPublisher {

  private static final long STOP_MILLIS = 5_000;

  private final PublisherLoop loop;
  private final Thread thread;

  @Inject
  OutboxPublisher(
      FactSender sender,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    // A start that only migrates has no password of the role that runs.
    this.loop =
        new PublisherLoop(
            PublisherLock.sessions(url, user.orElse(""), password.orElse("")), sender);
    this.thread = Thread.ofPlatform().name("outbox-publisher").daemon().unstarted(loop);
  }

  /** Whether this instance is the one that publishes. */
  public boolean active() {
    return loop.active();
  }

  void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
    thread.start();
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    loop.stop();
    thread.interrupt();
    thread.join(STOP_MILLIS);
  }
}
