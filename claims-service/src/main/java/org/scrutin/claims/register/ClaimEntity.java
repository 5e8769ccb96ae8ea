package org.scrutin.claims.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A claim. What becomes of it is in its docket. */
@Entity
@Immutable
@Table(name = "claim")
class ClaimEntity {
  @Id String ref;

  String election;

  /** Within the election, from 1 without a gap. */
  int number;

  String kind;

  String ground;

  /** Who may withdraw it: {@code list:CODE} or {@code person:SUBJECT}; never shown. */
  @Nullable String filer;

  @Column(name = "log_index")
  long logIndex;
}
