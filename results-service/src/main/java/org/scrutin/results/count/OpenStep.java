package org.scrutin.results.count;

import java.util.UUID;
import org.scrutin.results.sheets.Sheet;

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
   * @param kind {@code declared} or {@code opening}
   * @param version of the subject, 1 or greater
   * @return the leaf's index
   */
  long append(String kind, String subject, int version, Record body);

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

  /** Moves totals of ancestors; several deltas of one step add up. */
  void move(TotalsDelta delta);
}
