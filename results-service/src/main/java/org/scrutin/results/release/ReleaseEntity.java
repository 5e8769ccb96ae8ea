package org.scrutin.results.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.json.Json;
import org.scrutin.results.register.Register;

/** A stored release. Signatures are only added; what it says never changes. */
@Entity
@Table(name = "release")
class ReleaseEntity {
  // A page of releases and the one that says whether more follow: each collection in one statement.
  private static final int PAGE = PageRequest.DEFAULT_LIMIT + 1;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(name = "election_id", updatable = false)
  int electionId;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  String stage;

  /** Canonical JSON: what is signed. */
  @Column(updatable = false)
  String document;

  @Column(name = "created_at", updatable = false)
  OffsetDateTime createdAt;

  @Column(name = "published_at")
  OffsetDateTime publishedAt;

  @Column(name = "log_index")
  Long logIndex;

  /** Claims ever filed, as a final release saw it. */
  @Column(name = "register_size")
  @Nullable Long registerSize;

  /** Claims admitted and open, as a final release saw it. */
  @Column(name = "register_open")
  @Nullable Long registerOpen;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "release_tally", joinColumns = @JoinColumn(name = "release_id"))
  @OrderColumn(name = "position", columnDefinition = "int2")
  @BatchSize(size = PAGE)
  List<TallyRevision> tallies = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "release_signature", joinColumns = @JoinColumn(name = "release_id"))
  @BatchSize(size = PAGE)
  Set<Signature> signatures = new LinkedHashSet<>();

  /**
   * A tally's place in a release; the foreign key to count_step refuses a revision within a step.
   */
  @Embeddable
  record TallyRevision(
      @Column(name = "tally_id") int tallyId, @Column(name = "revision") long revision) {}

  /**
   * One person's signature. Its columns are declared not null, or Hibernate would add one to the
   * set by deleting all and inserting them again, which the database refuses.
   *
   * @param person subject of the token, a pseudonym
   */
  @Embeddable
  record Signature(
      @Column(name = "person", nullable = false) String person,
      @Column(name = "signed_at", nullable = false) OffsetDateTime signedAt) {}

  /** What is signed, without the signatures. */
  ReleaseLeaf content() {
    try {
      return Json.stored().readValue(document, ReleaseLeaf.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored release is not JSON of its form", e);
    }
  }

  @Nullable Register register() {
    Long size = registerSize;
    Long open = registerOpen;
    return size == null || open == null ? null : new Register(size, open);
  }

  boolean isPublished() {
    return publishedAt != null;
  }

  boolean isSignedBy(String person) {
    return signatures.stream().anyMatch(signature -> signature.person().equals(person));
  }
}
