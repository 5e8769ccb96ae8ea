package org.scrutin.claims.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.Stamp;

/** What the leaf of a filing or an entry commits to: everything but the person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryLeaf(
    String ref,
    int sequence,
    Act act,
    String role,
    OffsetDateTime enteredAt,
    @Nullable OffsetDateTime actedAt,
    @Nullable String source) {

  static EntryLeaf of(String ref, Entry entry) {
    Stamp stamp = entry.stamp();
    return new EntryLeaf(
        ref,
        entry.sequence(),
        entry.act(),
        stamp.role(),
        stamp.enteredAt(),
        stamp.actedAt(),
        stamp.source());
  }

  Entry entry(String actor) {
    return new Entry(sequence, act, new Stamp(actor, role, enteredAt, actedAt, source));
  }
}
