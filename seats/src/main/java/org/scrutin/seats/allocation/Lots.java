package org.scrutin.seats.allocation;

import java.util.List;

/**
 * Seats that only a drawing of lots can give: each of the tied lists may win one of them.
 *
 * @param seat number of the first of them
 * @param seats how many, fewer than the lists
 * @param lists positions of the tied lists, ascending; a group of linked lists stands by its first
 */
public record Lots(int seat, int seats, List<Integer> lists) {
  public Lots {
    lists = List.copyOf(lists);
  }
}
