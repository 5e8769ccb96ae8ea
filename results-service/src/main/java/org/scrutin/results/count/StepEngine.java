package org.scrutin.results.count;

import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.scrutin.platform.store.sql.Sql;

/** A count step on one sql; the caller opens the transaction and ends it. */
final class StepEngine {
  private final IntFunction<StepContext> contexts;
  private final StepListener listener;

  /**
   * @param contexts by election id
   */
  StepEngine(IntFunction<StepContext> contexts, StepListener listener) {
    this.contexts = contexts;
    this.listener = listener;
  }

  StepResult run(Sql sql, int tallyId, Consumer<OpenStep> facts) {
    TallyHead head = TallyHead.lock(sql, tallyId);
    // After the lock: no unit tree older than what the facts were checked against.
    return run(sql, head, contexts.apply(head.electionId()), facts);
  }

  StepResult run(Sql sql, int tallyId, StepContext context, Consumer<OpenStep> facts) {
    return run(sql, TallyHead.lock(sql, tallyId), context, facts);
  }

  private StepResult run(Sql sql, TallyHead head, StepContext context, Consumer<OpenStep> facts) {
    RunningStep step = new RunningStep(sql, head, context);
    facts.accept(step);
    long revision = step.next();
    if (revision == head.revision()) {
      requireNothingMoved(step);
      return new StepResult(revision, revision);
    }
    StepEnd end = new StepEnd(sql, head, context);
    OffsetDateTime at = step.recounts() ? end.recount(revision) : end.close(revision, step.delta());
    // Read again: an opening publishes the tally within its step.
    TallyHead moved = TallyHead.read(sql, head.id());
    listener.stepped(sql, new CompletedStep(context, moved, head.revision(), at));
    return new StepResult(head.revision(), revision);
  }

  private static void requireNothingMoved(RunningStep step) {
    if (!step.delta().parts().isEmpty()) {
      throw new IllegalStateException("totals may not move without a leaf that says why");
    }
  }
}
