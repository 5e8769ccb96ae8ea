package org.scrutin.platform.store.idempotency;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What makes two requests the same.
 *
 * @param caller subject, marked so that nobody's name equals that of all who did not sign in
 * @param route method and path
 */
record RequestId(String caller, String route, String key) {

  void bind(PreparedStatement statement, int position) throws SQLException {
    statement.setString(position, caller);
    statement.setString(position + 1, route);
    statement.setString(position + 2, key);
  }
}
