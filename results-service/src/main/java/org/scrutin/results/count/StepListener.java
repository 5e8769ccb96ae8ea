package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.SQLException;

/** Is told of every count step in its transaction: what it does is undone with the step. */
public interface StepListener {

  void stepped(Connection connection, CompletedStep step) throws SQLException;
}
