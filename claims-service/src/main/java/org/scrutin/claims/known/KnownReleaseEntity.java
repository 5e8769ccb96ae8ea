package org.scrutin.claims.known;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.scrutin.contracts.ReleasePublished.TallyRevision;

/** A copy of a published release; none is published twice. */
@Entity
@Immutable
@Table(name = "known_release")
class KnownReleaseEntity {
  @EmbeddedId Key key;

  String stage;

  OffsetDateTime at;

  @JdbcTypeCode(SqlTypes.JSON)
  List<TallyRevision> tallies;

  @Column(name = "log_index")
  long logIndex;

  @Embeddable
  record Key(String election, String name) {}
}
