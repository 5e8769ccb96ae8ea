package org.scrutin.gateway.site.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the figures a page shows: the newest, or as of a day, or at a revision or release.
 *
 * @param asOf ISO date, the end of that day
 * @param at revision or release name; a revision belongs to one tally
 */
public record Moment(@Nullable String asOf, @Nullable String at) {
  private static final Pattern POINT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** The newest figures. */
  public static final Moment NOW = new Moment(null, null);

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
    return new Moment(day, point);
  }

  /** The query of a request, from what it asks for besides. */
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
    return revision == null || asOf != null || at != null
        ? this
        : new Moment(null, String.valueOf(revision));
  }

  /** For other tallies than the one that a revision belongs to. */
  public Moment withoutRevision() {
    boolean revision = at != null && Character.isDigit(at.charAt(0));
    return revision ? new Moment(asOf, null) : this;
  }
}
