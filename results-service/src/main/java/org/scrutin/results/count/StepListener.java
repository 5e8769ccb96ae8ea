package org.scrutin.results.count;

import org.scrutin.platform.store.sql.Sql;

/** Is told of every count step in its transaction: what it does is undone with the step. */
public interface StepListener {

  void stepped(Sql sql, CompletedStep step);
}
