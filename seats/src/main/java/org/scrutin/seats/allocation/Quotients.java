package org.scrutin.seats.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.SignpostMethod;

/**
 * Serves lists by the greatest quotient: a binary heap of their next ones, equal quotients in the
 * order of the lists. A list never has the same quotient twice, as signposts increase.
 */
final class Quotients {
  private final SignpostMethod method;
  private final long[] votes;
  private final int[] next;
  private final int[] most;
  private final int[] heap;
  private int size;
  // Of the next seats, where no product of votes and a divisor can leave a long; the usual case.
  private long @Nullable [] divisors;

  /**
   * @param lists that are served
   * @param held seats that each list has already, by position; copied
   * @param most seats that each list can have, by position
   */
  Quotients(SignpostMethod method, long[] votes, int[] lists, int[] held, int[] most) {
    this.method = method;
    this.votes = votes;
    this.most = most;
    this.next = held.clone();
    this.heap = new int[lists.length];
    for (int list : lists) {
      next[list]++;
      if (next[list] <= most[list]) {
        heap[size++] = list;
      }
    }
  }

  /** Gives seats one by one, fewer only where no list can have another. To be asked once. */
  Served serve(int seats) {
    prepare(seats);
    DivisorMethod whole = method instanceof DivisorMethod divided ? divided : Method.DHONDT;
    int[] lists = new int[seats];
    int[] nth = new int[seats];
    int count = 0;
    while (count < seats && size > 0) {
      int list = heap[0];
      lists[count] = list;
      nth[count++] = next[list]++;
      if (next[list] > most[list]) {
        heap[0] = heap[--size];
      } else if (divisors != null) {
        divisors[list] = whole.divisor(next[list]);
      }
      sink(0);
    }
    return count == 0
        ? Served.NOBODY
        : served(count == seats ? lists : Arrays.copyOf(lists, count), nth);
  }

  private void prepare(int seats) {
    long someVotes = 0;
    int someSeats = 0;
    for (int i = 0; i < size; i++) {
      someVotes |= votes[heap[i]];
      someSeats = Math.max(someSeats, next[heap[i]]);
    }
    if (method instanceof DivisorMethod whole
        && Long.numberOfLeadingZeros(someVotes)
                + Long.numberOfLeadingZeros(whole.divisor(someSeats + seats))
            > Long.SIZE) {
      long[] first = new long[next.length];
      for (int i = 0; i < size; i++) {
        first[heap[i]] = whole.divisor(next[heap[i]]);
      }
      divisors = first;
    }
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  private Served served(int[] lists, int[] nth) {
    int end = lists.length - 1;
    long lastVotes = votes[lists[end]];
    int lastSeat = nth[end];
    int start = end;
    while (start > 0
        && method.compare(votes[lists[start - 1]], nth[start - 1], lastVotes, lastSeat) == 0) {
      start--;
    }
    return new Served(lists, start, waiting(lastVotes, lastSeat));
  }

  private List<Integer> waiting(long lastVotes, int lastSeat) {
    if (size == 0 || method.compare(votes[heap[0]], next[heap[0]], lastVotes, lastSeat) != 0) {
      return List.of();
    }
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (method.compare(votes[heap[i]], next[heap[i]], lastVotes, lastSeat) == 0) {
        waiting.add(heap[i]);
      }
    }
    return waiting;
  }

  private void sink(int from) {
    if (size < 2) {
      return;
    }
    int list = heap[from];
    int at = from;
    int child = 2 * at + 1;
    while (child < size) {
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], list)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
      child = 2 * at + 1;
    }
    heap[at] = list;
  }

  private boolean before(int a, int b) {
    int order =
        divisors == null
            ? method.compare(votes[a], next[a], votes[b], next[b])
            : Long.compare(votes[a] * divisors[b], votes[b] * divisors[a]);
    return order == 0 ? a < b : order > 0;
  }
}
