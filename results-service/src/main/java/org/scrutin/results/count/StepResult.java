package org.scrutin.results.count;

/**
 * What a count step did to its tally.
 *
 * @param previous length of the log before the step
 * @param revision length of the log after it; equal to {@code previous} when nothing was appended
 */
public record StepResult(long previous, long revision) {
  /** Whether the step appended anything. */
  public boolean advanced() {
    return revision > previous;
  }
}
