package org.scrutin.gateway.site.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signed set of revisions.
 *
 * @param state {@code drafted}, {@code published} or {@code retracted}
 * @param tallies whose revisions it pins; the first one allocates the seats
 * @param units codes of what it covers
 * @param index its place in the election's log; null until it is published
 * @param register of claims as a final release saw it
 * @param retraction that two commissioners signed since
 */
public record Release(
    String name,
    String stage,
    @Nullable String state,
    List<Pinned> tallies,
    List<String> units,
    List<Signature> signatories,
    @Nullable OffsetDateTime publishedAt,
    @Nullable Long index,
    @Nullable Register register,
    @Nullable Retraction retraction) {
  public Release {
    tallies = tallies == null ? List.of() : tallies;
    units = units == null ? List.of() : units;
    signatories = signatories == null ? List.of() : signatories;
  }

  /** Whether it is published, and was not taken back. */
  public boolean stands() {
    return publishedAt != null && retraction == null;
  }

  /** When it was published. */
  public OffsetDateTime published() {
    return Objects.requireNonNull(publishedAt);
  }

  /** Whether it pins a revision of a tally. */
  boolean holds(Tally tally) {
    return tallies.stream().anyMatch(pinned -> pinned.tally().equals(tally.code()));
  }

  /** A tally at a revision. */
  public record Pinned(String tally, long revision) {}

  /**
   * When one commissioner signed.
   *
   * @param pseudonym under which the log knows that commissioner
   */
  public record Signature(OffsetDateTime signedAt, @Nullable String pseudonym) {}

  /**
   * Claims on record.
   *
   * @param open admitted ones without a decision
   */
  public record Register(long size, long open) {}

  /** Why it is not to be relied upon. */
  public record Retraction(String reason, OffsetDateTime at) {}

  /** A page of releases. */
  public record Page(List<Release> items) {}
}
