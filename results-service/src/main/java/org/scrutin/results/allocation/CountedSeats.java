package org.scrutin.results.allocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.ContestVotes;
import org.scrutin.results.count.Figure;
import org.scrutin.results.count.SeatRow;
import org.scrutin.results.count.SeatStore;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.seats.SeatRule;

/** Seats as the count steps stored them. */
final class CountedSeats {
  private final Connection connection;
  private final ElectionDefinition election;
  private final Contests contests;
  private final int tallyId;
  private final long revision;

  CountedSeats(
      Connection connection,
      ElectionDefinition election,
      Contests contests,
      int tallyId,
      long revision) {
    this.connection = connection;
    this.election = election;
    this.contests = contests;
    this.tallyId = tallyId;
    this.revision = revision;
  }

  /**
   * @param unit asked for
   * @param country totals of the whole
   */
  SeatsFound of(int unit, Total country, boolean explain) throws SQLException {
    List<Integer> within = IntStream.of(contests.within(unit)).boxed().toList();
    Map<Integer, Total> totals = TotalStore.latest(connection, tallyId, within, revision);
    Allocator allocator =
        explain ? new Allocator(election, votes(country, election.seats())) : null;
    List<ContestSeats> seats = new ArrayList<>();
    for (SeatRow row : SeatStore.latest(connection, tallyId, within, revision)) {
      Total total = totals.get(row.unitId());
      if (total != null) {
        seats.add(seats(row, total, allocator));
      }
    }
    seats.sort(Comparator.comparingInt(ContestSeats::unit));
    return new SeatsFound.Computed(true, seats);
  }

  private ContestSeats seats(SeatRow row, Total total, @Nullable Allocator allocator) {
    int[] stored = row.seats();
    String lots = row.lots();
    OpenLots open = lots == null ? null : OpenLots.parse(lots);
    int given = IntStream.of(stored).sum() + (open == null ? 0 : open.seats());
    int toGive = contests.seats(row.unitId());
    return new ContestSeats(
        row.unitId(),
        IntStream.range(0, stored.length)
            .mapToObj(list -> onBallot(total, list) ? stored[list] : ContestSeats.NOT_ON_BALLOT)
            .toList(),
        open,
        // Linked lists can have several drawings ahead of them, of which the first is known.
        open != null && !election.allocation().links().isEmpty() ? 0 : Math.max(0, toGive - given),
        allocator == null ? null : allocator.worksheet(votes(total, toGive)));
  }

  private SeatRule.Votes votes(Total total, int seats) {
    return ContestVotes.of(total, seats, election.blank());
  }

  private static boolean onBallot(Total total, int list) {
    return total.stated()[Figure.COUNT + list] > 0;
  }
}
