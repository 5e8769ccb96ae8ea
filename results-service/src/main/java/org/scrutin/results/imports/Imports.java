package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.scrutin.platform.store.log.Sha256;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.upload.UploadBody;
import org.scrutin.platform.web.upload.UploadSettings;
import org.scrutin.results.election.tally.Source;

/** Takes requests to import: a new one is read, a repeated one gets the answer of the first. */
@ApplicationScoped
class Imports {
  private static final Duration READING_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private record Opened(Import row, boolean isNew) {}

  private final Transactions transactions;
  private final ImportStore store;
  private final ImportUploads uploads;
  private final ImportQueue queue;
  private final UploadSettings limits;
  private final Semaphore authorities;
  private final Semaphore others;

  Imports(
      Transactions transactions,
      ImportStore store,
      ImportUploads uploads,
      ImportQueue queue,
      ImportSettings settings,
      UploadSettings limits) {
    this.transactions = transactions;
    this.store = store;
    this.uploads = uploads;
    this.queue = queue;
    this.limits = limits;
    this.authorities = new Semaphore(settings.concurrent());
    this.others = new Semaphore(settings.concurrent());
  }

  /** Reads the body and returns the import as it then stands. */
  Import receive(Upload upload, InputStream in) {
    boolean authority = upload.tally().source().kind() == Source.Kind.AUTHORITY;
    Semaphore slots = authority ? authorities : others;
    if (!slots.tryAcquire()) {
      throw new Refusal(
              ProblemType.TOO_MANY_IMPORTS,
              "This service is reading as many imports as it may. Send yours again.")
          .retryAfter(2);
    }
    try {
      Opened opened = transactions.run(connection -> open(connection, upload));
      var body = new UploadBody(in, upload.encoding(), upload.length(), limits, Sha256.digest());
      if (!opened.isNew) {
        return repeated(upload, opened.row, body);
      }
      uploads.read(opened.row.id(), upload, body);
      queue.nudge();
      return find(opened.row.id()).orElseThrow();
    } finally {
      slots.release();
    }
  }

  Optional<Import> find(UUID id) {
    return transactions.run(connection -> store.find(connection, id));
  }

  private Opened open(Connection connection, Upload upload) throws SQLException {
    Optional<Import> opened = store.open(connection, UUID.randomUUID(), upload);
    if (opened.isEmpty()) {
      Import known = store.byKey(connection, upload).orElseThrow();
      if (!known.state().mayRunAnew()) {
        return new Opened(known, false);
      }
      store.freeKey(connection, known.id());
      opened = store.open(connection, UUID.randomUUID(), upload);
    }
    // Two repetitions at once: the other one has the key now.
    return opened.isPresent()
        ? new Opened(opened.get(), true)
        : new Opened(store.byKey(connection, upload).orElseThrow(), false);
  }

  private Import repeated(Upload upload, Import known, UploadBody body) {
    try {
      body.readOn();
    } catch (IOException e) {
      throw body.refuse(e);
    }
    Import first = whenRead(known.id());
    byte[] hash = first.bodyHash();
    if (first.dryRun() != upload.dryRun() || (hash != null && !Arrays.equals(hash, body.hash()))) {
      throw new Refusal(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was used for another import. Send a new key with this body.");
    }
    return first;
  }

  /** The first import of a key, once its own body has been read. */
  private Import whenRead(UUID id) {
    long until = System.nanoTime() + READING_TIMEOUT.toNanos();
    while (true) {
      Import row = find(id).orElseThrow();
      if (row.state() != ImportState.CHECKING && !row.state().mayRunAnew()) {
        return row;
      }
      if (row.state().mayRunAnew() || System.nanoTime() > until) {
        throw new Refusal(
                ProblemType.IMPORT_IN_PROGRESS,
                "The first request with this Idempotency-Key is still being read. Send yours"
                    + " again.")
            .retryAfter(1);
      }
      LockSupport.parkNanos(POLL_INTERVAL.toNanos());
    }
  }
}
