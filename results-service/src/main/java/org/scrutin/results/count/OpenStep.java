package org.scrutin.results.count;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.StationStatus;

/**
 * A count step under way: the tally's row is locked, and what is appended here gets the next places
 * of its log. Usable only inside {@link CountStep#run}, by the thread that runs it.
 */
public interface OpenStep {
  int tallyId();

  int electionId();

  /** Length of the log before this step; the first leaf appended gets this index. */
  long revision();

  /** Index that the next leaf will get. */
  long next();

  /**
   * Appends a leaf that is not a sheet, with a new salt.
   *
   * @param kind {@code declared}, {@code opening}, {@code quarantine-release} or {@code
   *     draw-announcement}
   * @param version of the subject, 1 or greater
   * @return the leaf's index
   */
  long append(String kind, String subject, int version, Record body);

  /**
   * Appends such a leaf by which stations have something else than before, and moves the totals of
   * their ancestors by what that changes.
   *
   * @param stations by id
   * @param effect is given the leaf's index and writes what it means for them
   * @return the leaf's index
   */
  long append(
      String kind,
      String subject,
      int version,
      Record body,
      Collection<Integer> stations,
      LongConsumer effect);

  /**
   * Appends a leaf of kind {@code draw}, after which the seats of its unit are given anew.
   *
   * @param unit id
   * @param version of the unit's draws, 1 or greater
   * @param effect is given the leaf's index and writes the draw as one on record
   */
  void appendDraw(int unit, int version, Record body, LongConsumer effect);

  /**
   * Appends the leaf of kind {@code units} by which the tally follows its election's log, and moves
   * the totals of the ancestors of stations that have another status from there on.
   *
   * @param electionLogSize up to which it is followed; the leaf's version
   * @param statuses by station
   * @return the leaf's index
   */
  long appendUnits(long electionLogSize, Map<Integer, StationStatus> statuses);

  /**
   * Appends the next version of a unit's sheet and moves the totals of its ancestors by what it
   * changes.
   *
   * @return the leaf's index
   */
  long append(Sheet sheet);

  /**
   * Appends every row of {@code staged_sheet} of one import, in the order of {@code seq}, which
   * must run from 0 without a gap. Salts, leaf hashes and versions are the staged ones. Moves no
   * totals: the import states them through {@link #move}.
   *
   * @return the number of leaves appended
   * @throws IllegalStateException if the staged rows have gaps
   */
  long appendStaged(UUID importId);

  /** Makes the totals of every unit anew from the sheets: the tree has changed with this step. */
  void recount();

  /** Moves totals of ancestors; several deltas of one step add up. */
  void move(TotalsDelta delta);
}
