package org.scrutin.results.figures.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.InvalidParameter;

/**
 * Which steps of its worksheets an answer shows: 1,000 from the one that is asked for, counted
 * through all its worksheets in their order. So no answer is longer than what it was asked with
 * deserves. Belongs to one answer.
 */
public final class WorksheetWindow {
  private static final int MOST = 1_000;

  private final long first;
  private long passed;

  private WorksheetWindow(long first) {
    this.first = first;
  }

  /**
   * @param step the first to show, from 1; null for the beginning
   * @throws org.scrutin.platform.web.problem.Refusal 400 if it is less than 1
   */
  public static WorksheetWindow from(@Nullable Integer step) {
    if (step != null && step < 1) {
      throw InvalidParameter.of("step", "is the number of a step, from 1");
    }
    return new WorksheetWindow(step == null ? 1 : step);
  }

  /** What is shown of the next worksheet. */
  <T> List<T> of(List<T> steps) {
    int from = within(first - 1 - passed, steps);
    int to = within(first - 1 - passed + MOST, steps);
    passed += steps.size();
    return steps.subList(from, to);
  }

  private static int within(long place, List<?> steps) {
    return (int) Math.clamp(place, 0, steps.size());
  }

  /** Steps of all worksheets so far. */
  public int total() {
    return (int) passed;
  }
}
