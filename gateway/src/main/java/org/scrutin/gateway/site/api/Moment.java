package org.scrutin.gateway.site.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the figures a page asks for: as of a day, at a revision or release, the running
 * count, or none of them, which leaves it to the releases (see {@link Shown}).
 *
 * @param asOf ISO date, the end of that day
 * @param at revision or release name; a revision belongs to one tally
 * @param running whether the count as it is now was asked for, whatever was released
 */
public record Moment(@Nullable String asOf, @Nullable String at, boolean running) {
  /** What a page calls the count as it is now; no release may bear the name. */
  public static final String RUNNING = "running";

  private static final Pattern POINT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** The newest figures. */
  public static final Moment NOW = new Moment(null, null, false);

  /** The count as it is now, whatever was released. */
  static final Moment RUNNING_COUNT = new Moment(null, null, true);

  /** The figures that a release pins. */
  public static Moment release(String name) {
    return new Moment(null, name, false);
  }

  /**
   * Reads a page's parameters; blank is absent.
   *
   * @throws IllegalArgumentException if one of them cannot be meant
   */
  public static Moment of(@Nullable String asOf, @Nullable String at) {
    String day = asOf == null || asOf.isBlank() ? null : asOf.strip();
    String point = at == null || at.isBlank() ? null : at.strip();
    if (day != null) {
      try {
        LocalDate.parse(day);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("asOf", e);
      }
    }
    if (point != null && !POINT.matcher(point).matches()) {
      throw new IllegalArgumentException("at");
    }
    return RUNNING.equals(point) ? new Moment(day, null, true) : new Moment(day, point, false);
  }

  /** Whether it names no past state. */
  public boolean newest() {
    return asOf == null && at == null;
  }

  /** The query of a link to another page of the same figures. */
  public String link(String... more) {
    return running && newest()
        ? query(Stream.concat(Stream.of(more), Stream.of("at=" + RUNNING)).toArray(String[]::new))
        : query(more);
  }

  /** The query of a request to a service, from what it asks for besides. */
  public String query(String... more) {
    var parts = new ArrayList<>(List.of(more));
    if (asOf != null) {
      parts.add("asOf=" + ServiceClient.encoded(asOf));
    }
    if (at != null) {
      parts.add("at=" + ServiceClient.encoded(at));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** This moment; where it is now, the revision that is the newest one now. */
  public Moment pinned(@Nullable Long revision) {
    return revision == null || !newest()
        ? this
        : new Moment(null, String.valueOf(revision), running);
  }

  /** For other tallies than the one that a revision belongs to. */
  public Moment withoutRevision() {
    return revision() ? new Moment(asOf, null, running) : this;
  }

  /** The day alone: revisions and releases are the count's. */
  public Moment day() {
    return new Moment(asOf, null, false);
  }

  /** Whether it names a revision. */
  public boolean revision() {
    return at != null && Character.isDigit(at.charAt(0));
  }
}
