package org.scrutin.platform.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.scrutin.platform.store.inbox.FactHandler;
import org.scrutin.platform.store.inbox.ReceivedFact;
import org.scrutin.platform.store.testing.Owner;

/** The service of these tests: notes every fact that it handles in a table, and refuses some. */
@ApplicationScoped
public class Effects implements FactHandler {

  /** Keys of which facts with {@code "poison"} are refused. */
  public static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

  private final DataSource database;

  @Inject
  Effects(DataSource database) {
    this.database = database;
  }

  void create(@Observes @Priority(1) StartupEvent event) throws SQLException {
    Owner.execute(
        "create table if not exists test_effect (n bigint generated always as identity, topic"
            + " text, key text, version bigint, id text)",
        "grant select, insert on test_effect to public");
  }

  @Override
  public void handle(ReceivedFact fact) {
    try {
      add(fact.topic(), fact.key(), fact.version(), fact.id());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    JsonNode poison = fact.data().get("poison");
    if (poison != null && REFUSED.contains(fact.key())) {
      throw new IllegalArgumentException("poison");
    }
  }

  public void add(String topic, String key, long version, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into test_effect (topic, key, version, id) values (?, ?, ?, ?)")) {
      insert.setString(1, topic);
      insert.setString(2, key);
      insert.setLong(3, version);
      insert.setString(4, id);
      insert.executeUpdate();
    }
  }

  /** Versions of a key in the order in which they were handled. */
  public List<Long> of(String key) {
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select version from test_effect where key = ? order by n")) {
      select.setString(1, key);
      List<Long> versions = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          versions.add(row.getLong(1));
        }
      }
      return versions;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number from the database. */
  public long number(String sql) {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the database as its owner. */
  public void execute(String sql) {
    try {
      Owner.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
