package org.scrutin.results.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** Gives seats one by one, fewer only where no list can have another. */
  Served serve(int seats) {
    int[] lists = new int[seats];
    int[] nth = new int[seats];
    int count = 0;
    while (count < seats && size > 0) {
      int list = heap[0];
      lists[count] = list;
      nth[count++] = next[list]++;
      if (next[list] > most[list]) {
        heap[0] = heap[--size];
      }
      sink(0);
    }
    return count == 0 ? Served.NOBODY : served(Arrays.copyOf(lists, count), nth);
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
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (method.compare(votes[heap[i]], next[heap[i]], lastVotes, lastSeat) == 0) {
        waiting.add(heap[i]);
      }
    }
    waiting.sort(null);
    List<Integer> order = Arrays.stream(lists).boxed().toList();
    return new Served(order, order.subList(start, lists.length), waiting);
  }

  private void sink(int from) {
    int at = from;
    int child = 2 * at + 1;
    while (child < size) {
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], heap[at])) {
        return;
      }
      int list = heap[at];
      heap[at] = heap[child];
      heap[child] = list;
      at = child;
      child = 2 * at + 1;
    }
  }

  private boolean before(int a, int b) {
    int order = method.compare(votes[a], next[a], votes[b], next[b]);
    return order == 0 ? a < b : order > 0;
  }
}
