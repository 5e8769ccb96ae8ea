package org.scrutin.platform.store.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the role of a running service may not do to its database, tried. */
public final class RunningRole {
  private static final String NOT_PERMITTED = "42501";
  private static final String RESTRICTED = "23001";

  private final DataSource database;

  public RunningRole(DataSource database) {
    this.database = database;
  }

  /** Tables of which the role may change or remove a row, in the order of their names. */
  public List<String> changeable() throws SQLException {
    return names(
        """
        select c.relname from pg_class c where c.relkind in ('r', 'p')
        and c.relnamespace = 'public'::regnamespace
        and (has_any_column_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE'))
        order by 1
        """);
  }

  /** Tries to change, remove and redefine; every attempt must be refused for want of a right. */
  public void keepsFacts(String... tables) {
    for (String table : tables) {
      refused("update %s set %s = %2$s".formatted(table, column(table)));
      refused("delete from " + table);
      refused("truncate " + table + " cascade");
      refused("alter table " + table + " disable trigger all");
      refused("alter table " + table + " add column x int");
      refused("drop table " + table + " cascade");
    }
  }

  /** Tries what the role has the right for and the database refuses all the same. */
  public void takesNothingBack(String... statements) {
    for (String statement : statements) {
      refused(statement, RESTRICTED);
    }
  }

  public void definesNothing() {
    refused("create table x (n int)");
    refused("create temporary table x (n int)");
    refused("create function x() returns int language sql as 'select 1'");
    refused("create schema x");
    refused("drop function facts_stay() cascade");
  }

  private String column(String table) {
    try {
      return names(
              "select attname from pg_attribute where attnum = 1 and attrelid = '"
                  + table
                  + "'::regclass")
          .getFirst();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refused(String statement) {
    refused(statement, NOT_PERMITTED);
  }

  private void refused(String statement, String state) {
    assertThatThrownBy(() -> execute(statement))
        .as(statement)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> names(String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
