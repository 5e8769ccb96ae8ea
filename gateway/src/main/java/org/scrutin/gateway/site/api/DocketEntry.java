package org.scrutin.gateway.site.api;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An entry of a docket among those of all.
 *
 * @param at the time that counts
 */
public record DocketEntry(String ref, int sequence, String type, OffsetDateTime at) {

  /** A page of them, the newest first. */
  public record Page(List<DocketEntry> items) {}
}
