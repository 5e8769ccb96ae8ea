package org.scrutin.platform.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.embedded.Database;
import org.scrutin.embedded.TestEnvironment;

class SqlTest {
  private final PGSimpleDataSource database = source(TestEnvironment.database().owner());
  private final Sql sql = new Sql(database);

  @BeforeEach
  void create() {
    sql.update("create table item (n int primary key, figures int[], votes bigint[], name text)");
  }

  @Test
  void aBatchOfManyRoundTripsHasEveryRow() {
    // When
    sql.batch(
        "insert into item (n, name) values (?, ?)",
        IntStream.range(0, 2_500).boxed().toList(),
        n -> new Object[] {n, n % 2 == 0 ? null : "odd"});
    // Then
    assertThat(
            sql.one(
                "select count(*), count(name) from item",
                row -> List.of(row.getLong(1), row.getLong(2))))
        .contains(List.of(2_500L, 1_250L));
  }

  @Test
  void arraysGoInAndOut() {
    // When
    sql.update("insert into item values (1, ?, ?, null)", new int[] {3, 4}, new long[] {5L << 40});
    sql.update("insert into item values (2, ?, null, null)", (Object) new Integer[] {7, null});
    // Then
    assertThat(sql.one("select figures from item where n = 1", row -> SqlArrays.ints(row, 1)))
        .hasValueSatisfying(figures -> assertThat(figures).containsExactly(3, 4));
    assertThat(sql.one("select votes from item where n = 1", row -> SqlArrays.longs(row, 1)))
        .hasValueSatisfying(votes -> assertThat(votes).containsExactly(5L << 40));
    assertThat(sql.exists("select figures[2] is null from item where n = 2")).isTrue();
  }

  /** More rows than the driver fetches at once, with and without a transaction around them. */
  @Test
  void everyRowIsStreamedAndTheConnectionIsLeftAsItWas() throws SQLException {
    // Given
    sql.update("insert into item select generate_series(1, 12000), null, null, null");
    List<Integer> alone = new ArrayList<>();
    List<Integer> within = new ArrayList<>();
    // When
    try (Connection connection = database.getConnection()) {
      Sql.of(connection).stream("select n from item", row -> alone.add(row.getInt(1)));
      assertThat(connection.getAutoCommit()).isTrue();
      connection.setAutoCommit(false);
      Sql open = Sql.of(connection);
      open.update("delete from item where n > 11000");
      open.stream("select n from item", row -> within.add(row.getInt(1)));
      connection.commit();
    }
    // Then
    assertThat(alone).hasSize(12_000);
    assertThat(within).hasSize(11_000);
    assertThat(sql.one("select count(*) from item", row -> row.getInt(1))).contains(11_000);
  }

  @Test
  void rowsAreCopied() {
    // Given
    byte[] rows = "1\t\\N\t\\N\tone\n2\t\\N\t\\N\ttwo\nleft over".getBytes(StandardCharsets.UTF_8);
    // When
    sql.copy("copy item from stdin", rows, rows.length - "left over".length());
    // Then
    assertThat(sql.list("select name from item order by n", row -> row.getString(1)))
        .containsExactly("one", "two");
  }

  @Test
  void aFailureTellsWhichConstraintItBroke() {
    // Given
    sql.update("insert into item (n) values (1)");
    // Then
    assertThatThrownBy(() -> sql.update("insert into item (n) values (1)"))
        .isInstanceOf(DatabaseFailure.class)
        .satisfies(
            failure -> {
              assertThat(DatabaseFailure.violates(failure, "item_pkey")).isTrue();
              assertThat(DatabaseFailure.violates(failure, "item_name")).isFalse();
              assertThat(DatabaseFailure.isTransient(failure)).isFalse();
            });
  }

  /** PostgreSQL, appendix A. */
  @ParameterizedTest
  @CsvSource({
    "08006, true, false", "40P01, true, false", "53100, true, true", "57P01, true, false",
    "55P03, true, false", "25006, true, false", "23505, false, false", "42501, false, false"
  })
  void whatPassesByItselfIsToldFromWhatDoesNot(String state, boolean passes, boolean full) {
    RuntimeException failure = new IllegalStateException(new SQLException("said", state));
    assertThat(DatabaseFailure.isTransient(failure)).isEqualTo(passes);
    assertThat(DatabaseFailure.isFull(failure)).isEqualTo(full);
    assertThat(DatabaseFailure.isIn(failure)).isTrue();
  }

  @Test
  void whatIsNotOfTheDatabaseIsNone() {
    RuntimeException failure = new IllegalStateException("said");
    assertThat(DatabaseFailure.isIn(failure)).isFalse();
    assertThat(DatabaseFailure.isTransient(failure)).isFalse();
  }

  private static PGSimpleDataSource source(Database role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(role.jdbcUrl());
    source.setUser(role.user());
    source.setPassword(role.password());
    return source;
  }
}
