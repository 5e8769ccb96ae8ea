package org.scrutin.results.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.scrutin.platform.store.log.Sha256;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.upload.UploadBody;
import org.scrutin.platform.web.upload.UploadSettings;
import org.scrutin.results.imports.queue.ImportQueue;
import org.scrutin.results.imports.queue.ImportState;

/** Takes requests to import: a new one is read, a repeated one gets the answer of the first. */
@ApplicationScoped
class Imports {
  private static final Duration READING_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private record Opened(Import row, boolean isNew) {}

  private final ImportRepository imports;
  private final ImportUploads uploads;
  private final ImportQueue queue;
  private final UploadSettings limits;
  private final ImportSlots slots;

  Imports(
      ImportRepository imports,
      ImportUploads uploads,
      ImportQueue queue,
      ImportSlots slots,
      UploadSettings limits) {
    this.imports = imports;
    this.uploads = uploads;
    this.queue = queue;
    this.limits = limits;
    this.slots = slots;
  }

  /** Reads the body and returns the import as it then stands. */
  Import receive(Upload upload, InputStream in) {
    try (var _ = slots.take(upload)) {
      Opened opened = open(upload);
      var body = new UploadBody(in, upload.encoding(), upload.length(), limits, Sha256.digest());
      if (!opened.isNew) {
        return repeated(upload, opened.row, body);
      }
      uploads.read(opened.row.id(), upload, body);
      queue.nudge();
      return find(opened.row.id()).orElseThrow();
    }
  }

  Optional<Import> find(UUID id) {
    return imports.withId(id);
  }

  /** Other repetitions of a request may free its key, and use it, between any two looks. */
  private Opened open(Upload upload) {
    while (true) {
      Optional<Import> opened = insert(upload);
      if (opened.isPresent()) {
        return new Opened(opened.get(), true);
      }
      Optional<Import> known = imports.withKey(upload.caller(), upload.tally().id(), upload.key());
      if (known.isPresent() && !known.get().state().mayRunAnew()) {
        return new Opened(known.get(), false);
      }
      known.ifPresent(
          ended -> QuarkusTransaction.requiringNew().run(() -> imports.freeKey(ended.id())));
    }
  }

  /** Stores a new import; empty if the caller used this key for this tally before. */
  private Optional<Import> insert(Upload upload) {
    ImportEntity row = new ImportEntity();
    row.id = UUID.randomUUID();
    row.tallyId = upload.tally().id();
    row.state = ImportState.CHECKING;
    row.dryRun = upload.dryRun();
    row.reason = upload.reason();
    row.bytes = upload.length();
    row.staging = row.id;
    row.idempotencyKey = upload.key();
    row.createdBy = upload.caller();
    try {
      QuarkusTransaction.requiringNew().run(() -> imports.persistAndFlush(row));
    } catch (PersistenceException e) {
      if (DatabaseFailure.violates(e, "import_created_by_tally_id_idempotency_key_key")) {
        return Optional.empty();
      }
      throw e;
    }
    return find(row.id);
  }

  private Import repeated(Upload upload, Import known, UploadBody body) {
    try {
      body.readOn();
    } catch (IOException e) {
      throw body.refuse(e);
    }
    Import first = whenRead(known.id());
    byte[] hash = first.bodyHash();
    if (first.dryRun() != upload.dryRun()
        || !Objects.equals(first.reason(), upload.reason())
        || (hash != null && !Arrays.equals(hash, body.hash()))) {
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
