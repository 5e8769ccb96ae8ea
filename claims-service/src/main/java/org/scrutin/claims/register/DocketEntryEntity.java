package org.scrutin.claims.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of a docket. The database lets none follow but those that the procedure has. */
@Entity
@Immutable
@Table(name = "docket_entry")
class DocketEntryEntity {
  @EmbeddedId Key key;

  String type;

  @Column(name = "prior_state")
  @Nullable String priorState;

  /** Made of the type by the database. */
  @Column(insertable = false, updatable = false)
  String state;

  OffsetDateTime at;

  @Column(name = "entered_at")
  OffsetDateTime enteredAt;

  /** Subject of the token; never shown. */
  String actor;

  @Column(name = "log_index")
  long logIndex;

  /** What the claim is about from this entry on; empty where the entry does not say. */
  @ElementCollection
  @CollectionTable(
      name = "claim_unit",
      joinColumns = {@JoinColumn(name = "ref"), @JoinColumn(name = "sequence")})
  @Column(name = "unit")
  Set<String> units = new HashSet<>();

  /**
   * @param sequence from 1 without a gap
   */
  @Embeddable
  record Key(String ref, int sequence) {}
}
