package org.scrutin.results.declared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;

/** Writes the rows of a statement whose leaf has got its place in the log. */
public final class StatementWriter {
  private static final String STATEMENT =
      """
      insert into declared_statement (tally_id, index, announced_at, declared_by, source, stage)
      values (?, ?, ?, ?, ?, ?)\
      """;
  private static final String FIGURES =
      """
      insert into declared_figure
        (tally_id, index, unit_id, registered, ballots, blank, invalid, valid, votes, seats)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String MARGIN =
      """
      insert into declared_margin (tally_id, index, unit_id, position, votes, text, printed)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String FINDING =
      "insert into finding (tally_id, index, code, severity, detail) values (?, ?, ?, ?, ?)";
  private static final int BATCH = 1_000;

  private final Connection connection;
  private final ElectionDefinition election;
  private final UnitIndex units;

  /**
   * @param connection of the count step that appends the statement
   */
  public StatementWriter(Connection connection, ElectionDefinition election, UnitIndex units) {
    this.connection = connection;
    this.election = election;
    this.units = units;
  }

  /** The statement must have been read against this election and these units. */
  public void write(int tallyId, long index, Statement statement, List<StatementFinding> findings)
      throws SQLException {
    writeHead(tallyId, index, statement);
    writeFigures(tallyId, index, statement);
    writeMargins(tallyId, index, statement);
    writeFindings(tallyId, index, findings);
  }

  private void writeHead(int tallyId, long index, Statement statement) throws SQLException {
    try (PreparedStatement insert =
        Sql.prepare(
            connection,
            STATEMENT,
            tallyId,
            index,
            statement.announcedAt(),
            statement.declaredBy(),
            statement.source(),
            statement.stage().code())) {
      insert.executeUpdate();
    }
  }

  private void writeFigures(int tallyId, long index, Statement statement) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FIGURES)) {
      int waiting = 0;
      for (DeclaredUnit unit : statement.units()) {
        insert.setInt(1, tallyId);
        insert.setLong(2, index);
        insert.setInt(3, units.idOf(unit.unit()));
        int column = 4;
        for (DeclaredFigure figure : DeclaredFigure.values()) {
          insert.setObject(column++, unit.figures().get(figure), Types.BIGINT);
        }
        insert.setArray(column++, byList("bigint", unit.votes()));
        insert.setArray(column, byList("integer", unit.seats()));
        insert.addBatch();
        if (++waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
  }

  private void writeMargins(int tallyId, long index, Statement statement) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(MARGIN)) {
      for (DeclaredUnit unit : statement.units()) {
        for (PublishedMargin margin : unit.margins()) {
          insert.setInt(1, tallyId);
          insert.setLong(2, index);
          insert.setInt(3, units.idOf(unit.unit()));
          insert.setInt(4, election.position(margin.list()).orElseThrow());
          insert.setObject(5, margin.votes(), Types.BIGINT);
          insert.setString(6, margin.text());
          insert.setString(7, margin.printed());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** One row a code, with every unit that it was found in. */
  private void writeFindings(int tallyId, long index, List<StatementFinding> findings)
      throws SQLException {
    Map<String, List<StatementFinding>> byCode =
        findings.stream()
            .collect(
                Collectors.groupingBy(StatementFinding::code, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<StatementFinding>> found : byCode.entrySet()) {
      try (PreparedStatement insert =
          Sql.prepare(
              connection,
              FINDING,
              tallyId,
              index,
              found.getKey(),
              found.getValue().getFirst().severity().code(),
              CanonicalJson.of(found.getValue()))) {
        insert.executeUpdate();
      }
    }
  }

  /** By position, null for a list of which the statement says nothing; null for none at all. */
  private java.sql.@Nullable Array byList(String type, Map<String, ? extends Number> stated)
      throws SQLException {
    if (stated.isEmpty()) {
      return null;
    }
    Object[] values =
        IntStream.range(0, election.lists().size())
            .mapToObj(position -> stated.get(election.lists().get(position).code()))
            .toArray();
    return connection.createArrayOf(type, values);
  }
}
