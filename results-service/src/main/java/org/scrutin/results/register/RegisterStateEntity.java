package org.scrutin.results.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** What claims-service said last of an election's register. */
@Entity
@Table(name = "register_state")
class RegisterStateEntity {
  @Id String election;

  /** Claims ever filed. */
  long size;

  /** Claims admitted, and neither decided nor withdrawn. */
  long open;

  /** When it was said. */
  OffsetDateTime at;
}
