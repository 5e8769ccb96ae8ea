package org.scrutin.results.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As of when an answer is.
 *
 * @param sheets revision up to which sheets are in
 * @param declared revision up to which statements are in
 * @param until last day of announcements that count; null for all
 * @param release name of the one that was asked for; null where none was
 */
public record Moment(
    long sheets, long declared, @Nullable LocalDate until, @Nullable String release) {
  /** As of a revision, for everything. */
  public static Moment at(long revision) {
    return new Moment(revision, revision, null, null);
  }

  static Moment at(long revision, String release) {
    return new Moment(revision, revision, null, release);
  }

  /** The revision that an answer resting on this names. */
  public long revision(Basis basis) {
    return basis == Basis.SHEETS ? sheets : declared;
  }
}
