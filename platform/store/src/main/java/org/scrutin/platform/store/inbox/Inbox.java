package org.scrutin.platform.store.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.store.sql.DatabaseFailure;

/**
 * Takes genuine facts, in any order and any number of times, and has each handled once and in the
 * order of its stream. What cannot be handled now is kept, with all that comes behind it in its
 * stream; nothing is skipped.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final InboxStore handled;
  private final ParkedStore parked;
  private final FactApplication application;

  @Inject
  Inbox(InboxStore handled, ParkedStore parked, FactApplication application) {
    this.handled = handled;
    this.parked = parked;
    this.application = application;
  }

  /**
   * Takes one fact. When this returns, the fact is handled or kept, durably.
   *
   * @throws RuntimeException if the database was away: nothing is changed, the call may be repeated
   */
  void receive(String topic, UnsignedEvent event) {
    Stream stream = new Stream(topic, event.streamKey());
    boolean drain;
    try {
      drain = QuarkusTransaction.requiringNew().call(() -> take(stream, event));
    } catch (RuntimeException e) {
      if (DatabaseFailure.isTransient(e)) {
        throw e;
      }
      QuarkusTransaction.requiringNew()
          .call(() -> keep(stream, event, ParkReason.REFUSED, why(event, e)));
      LOG.errorf(e, "A fact of stream %s could not be handled", stream);
      return;
    }
    if (drain) {
      drain(stream);
    }
  }

  /**
   * Handles what a stream has kept, in order, as far as it goes.
   *
   * @return whether the stream flows again
   */
  boolean drain(Stream stream) {
    Step step;
    do {
      try {
        step = QuarkusTransaction.requiringNew().call(() -> drainOne(stream));
      } catch (RuntimeException e) {
        if (DatabaseFailure.isTransient(e)) {
          throw e;
        }
        LOG.errorf(e, "A kept fact of stream %s could not be handled", stream);
        step = QuarkusTransaction.requiringNew().call(() -> stillRefused(stream, e));
      }
    } while (step == Step.ADVANCED);
    return step == Step.EMPTY;
  }

  private enum Step {
    ADVANCED,
    STUCK,
    EMPTY
  }

  /**
   * @return whether kept facts of the stream may now be handled
   */
  private boolean take(Stream stream, UnsignedEvent event) {
    long last = handled.lock(stream);
    if (isDuplicate(stream, event, last)) {
      return false;
    }
    Optional<ParkReason> reason = parked.reason(stream);
    if (reason.isPresent()) {
      parked.add(stream, event);
      return reason.get() == ParkReason.GAP;
    }
    long version = event.streamVersion();
    if (version <= last) {
      return keep(stream, event, ParkReason.CONFLICT, "version " + version + " was another fact");
    }
    if (version > last + 1) {
      return keep(
          stream, event, ParkReason.GAP, "after version " + last + " came version " + version);
    }
    application.apply(stream, event);
    return false;
  }

  private Step drainOne(Stream stream) {
    long last = handled.lock(stream);
    Optional<UnsignedEvent> first = parked.first(stream);
    if (first.isEmpty()) {
      parked.unpark(stream);
      LOG.infof("Stream %s flows again", stream);
      return Step.EMPTY;
    }
    UnsignedEvent event = first.get();
    long version = event.streamVersion();
    if (isDuplicate(stream, event, last)) {
      parked.remove(stream, event);
      return Step.ADVANCED;
    }
    if (version <= last) {
      parked.park(stream, ParkReason.CONFLICT, "version " + version + " was another fact");
      return Step.STUCK;
    }
    if (version > last + 1) {
      parked.park(stream, ParkReason.GAP, "after version " + last + " came version " + version);
      return Step.STUCK;
    }
    parked.remove(stream, event);
    application.apply(stream, event);
    return Step.ADVANCED;
  }

  private Step stillRefused(Stream stream, RuntimeException failure) {
    handled.lock(stream);
    Optional<UnsignedEvent> first = parked.first(stream);
    if (first.isPresent()) {
      parked.park(stream, ParkReason.REFUSED, why(first.get(), failure));
    }
    return Step.STUCK;
  }

  private boolean keep(Stream stream, UnsignedEvent event, ParkReason reason, String detail) {
    handled.lock(stream);
    parked.add(stream, event);
    parked.park(stream, reason, detail);
    LOG.errorf(
        "Stream %s stands still: %s. %s See GET /api/v1/operations/parked-streams.",
        stream, detail, reason.advice());
    return false;
  }

  private boolean isDuplicate(Stream stream, UnsignedEvent event, long last) {
    return event.streamVersion() <= last
        && handled.handledId(stream, event.streamVersion()).equals(Optional.of(event.id()));
  }

  private static String why(UnsignedEvent event, RuntimeException failure) {
    return "version %d, %s: %s"
        .formatted(event.streamVersion(), event.type(), failure.getClass().getSimpleName());
  }
}
