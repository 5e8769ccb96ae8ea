package org.scrutin.claims.chronicle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A chronicled act, as far as it is looked up; all of it is in its leaf. */
@Entity
@Immutable
@Table(name = "chronicle_entry")
class ChronicleEntryEntity {
  /** Place in the docket's log. */
  @Id
  @Column(name = "log_index")
  Long logIndex;

  String election;

  /** Where the act took place, as {@link #lastDay}; both are absent if the act is undated. */
  @Column(name = "first_day")
  @Nullable LocalDate firstDay;

  @Column(name = "last_day")
  @Nullable LocalDate lastDay;

  String actor;

  @Column(name = "actor_kind")
  String actorKind;

  String kind;

  /** Subject of the token; never shown. */
  @Column(name = "entered_by")
  String enteredBy;
}
