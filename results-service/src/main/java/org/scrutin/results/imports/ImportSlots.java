package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.tally.Source;
import org.scrutin.results.imports.queue.ImportSettings;

/**
 * How many bodies one instance reads at once: so many of the authorities' tallies, and one of each
 * other owner in an election, so that nobody's slow upload takes another's place.
 */
@ApplicationScoped
class ImportSlots {
  /** A place that is had until it is closed. */
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  private record OwnerOf(int electionId, String owner) {}

  private record Request(int tallyId, String caller, String key) {}

  private final Semaphore authorities;
  private final Semaphore others;
  private final ConcurrentHashMap<OwnerOf, Request> reading = new ConcurrentHashMap<>();

  ImportSlots(ImportSettings settings) {
    this.authorities = new Semaphore(settings.concurrent());
    this.others = new Semaphore(settings.owners());
  }

  /**
   * A place for one upload. Repetitions of a request that is being read have one as well: they are
   * told what becomes of it.
   *
   * @throws Refusal 503 if there is none now
   */
  Slot take(Upload upload) {
    boolean authority = upload.tally().source().kind() == Source.Kind.AUTHORITY;
    Semaphore places = authority ? authorities : others;
    if (!places.tryAcquire()) {
      throw refusal("This service is reading as many imports as it may.");
    }
    if (authority) {
      return places::release;
    }
    var owner = new OwnerOf(upload.election().id(), upload.tally().owner());
    var request = new Request(upload.tally().id(), upload.caller(), upload.key());
    Request other = reading.putIfAbsent(owner, request);
    if (other == null) {
      return () -> {
        reading.remove(owner);
        places.release();
      };
    }
    if (other.equals(request)) {
      return places::release;
    }
    places.release();
    throw refusal("One import of an owner is read at a time, and another of this one's is.");
  }

  private static Refusal refusal(String why) {
    return new Refusal(ProblemType.TOO_MANY_IMPORTS, why + " Send yours again.").retryAfter(2);
  }
}
