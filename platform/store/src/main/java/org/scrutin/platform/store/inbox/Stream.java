package org.scrutin.platform.store.inbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Facts that have an order: those of one key in one topic. */
record Stream(String topic, String key) {

  /** Sets topic and key as two parameters from a position on. */
  void bind(PreparedStatement statement, int position) throws SQLException {
    statement.setString(position, topic);
    statement.setString(position + 1, key);
  }

  @Override
  public String toString() {
    return topic + "/" + key;
  }
}
