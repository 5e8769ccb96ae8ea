package org.scrutin.results.imports;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.imports.queue.ImportState;

/** An import and its report. How it moves through the queue, {@code imports.queue} writes. */
@Entity
@DynamicUpdate
@Table(name = "import")
class ImportEntity {
  @Id UUID id;

  /** Given by the database: the order in which imports are counted. */
  @Column(insertable = false, updatable = false)
  long arrival;

  @Column(name = "tally_id", updatable = false)
  int tallyId;

  ImportState state;

  @Column(name = "dry_run", updatable = false)
  boolean dryRun;

  @Column(updatable = false)
  @Nullable String reason;

  /** As the client announced them. */
  @Column(updatable = false)
  @Nullable Long bytes;

  @Column(name = "bytes_read")
  long bytesRead;

  long rows;

  long accepted;

  long counted;

  long quarantined;

  long unchanged;

  @Nullable Long revision;

  @Column(name = "staged_revision")
  @Nullable Long stagedRevision;

  @Column(name = "staged_log_size")
  @Nullable Long stagedLogSize;

  @Nullable UUID staging;

  @Column(name = "rejected_count")
  long rejectedCount;

  @Nullable String failure;

  /** SHA-256 of the body. */
  @Column(name = "body_hash")
  byte @Nullable [] bodyHash;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  @Column(name = "created_by", updatable = false)
  String createdBy;

  @Column(name = "created_at", insertable = false, updatable = false)
  OffsetDateTime createdAt;

  @Column(name = "finished_at")
  @Nullable OffsetDateTime finishedAt;

  @ElementCollection
  @CollectionTable(name = "import_rejection", joinColumns = @JoinColumn(name = "import_id"))
  @OrderColumn(name = "ordinal")
  List<RejectedLine> rejections = new ArrayList<>();

  /** Why a line was refused. */
  @Embeddable
  record RejectedLine(
      @Column(nullable = false) long line,
      @Column(nullable = false) String code,
      @Column(nullable = false) String message) {}
}
