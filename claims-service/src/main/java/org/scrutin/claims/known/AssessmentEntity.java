package org.scrutin.claims.known;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;

/** An answer of the count on a claim. */
@Entity
@Immutable
@Table(name = "assessment")
class AssessmentEntity {
  @EmbeddedId Key key;

  String tally;

  long revision;

  /** The fact's data as it was signed. */
  String document;

  @Column(name = "assessed_at")
  OffsetDateTime assessedAt;

  /**
   * @param version in the claim's stream, from 1
   */
  @Embeddable
  record Key(String ref, long version) {}
}
