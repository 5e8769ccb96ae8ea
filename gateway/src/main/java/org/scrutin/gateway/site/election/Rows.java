package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.labels.ListName;

/**
 * The lists that figures state something of, by seats, then votes, then as on the ballot.
 *
 * @param folded those that are only summed up
 */
public record Rows(List<Row> shown, List<Row> folded) {
  private static final int BRIEF = 8;

  /** One list's figures; null is not stated. */
  public record Row(ListName list, @Nullable Long votes, @Nullable Integer seats) {
    private long orderedVotes() {
      return votes == null ? -1 : votes;
    }

    private int orderedSeats() {
      return seats == null ? 0 : seats;
    }
  }

  public static Rows of(List<ListName> lists, Map<String, Long> votes, Map<String, Integer> seats) {
    var rows = new ArrayList<Row>();
    for (ListName list : lists) {
      var row = new Row(list, votes.get(list.code()), seats.get(list.code()));
      if (row.votes() != null || row.seats() != null) {
        rows.add(row);
      }
    }
    rows.sort(
        Comparator.comparingInt(Row::orderedSeats)
            .thenComparingLong(Row::orderedVotes)
            .reversed()
            .thenComparingInt(row -> row.list().ballot()));
    return new Rows(List.copyOf(rows), List.of());
  }

  public Rows all() {
    return this;
  }

  /** All lists with seats, and as many of the others as make eight. A single one is not folded. */
  public Rows brief() {
    long seated = shown.stream().filter(row -> row.orderedSeats() > 0).count();
    int kept = (int) Math.max(seated, BRIEF);
    return shown.size() <= kept + 1
        ? this
        : new Rows(shown.subList(0, kept), shown.subList(kept, shown.size()));
  }

  /** Votes of the folded lists; null where none of them states any. */
  @Nullable Long foldedVotes() {
    var stated = folded.stream().map(Row::votes).filter(votes -> votes != null).toList();
    return stated.isEmpty() ? null : stated.stream().mapToLong(Long::longValue).sum();
  }
}
