package org.scrutin.claims.known;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A copy of a tally's head. */
@Entity
@Table(name = "known_tally")
class KnownTallyEntity {
  @EmbeddedId Key key;

  @Column(name = "source_kind")
  String sourceKind;

  @Column(name = "source_name")
  String sourceName;

  @Column(name = "source_list")
  @Nullable String sourceList;

  boolean published;

  long revision;

  @Embeddable
  record Key(String election, String code) {}
}
