package org.scrutin.platform.store.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.scrutin.platform.store.testing.Owner;

/** Logs of these tests, by number. */
@Singleton
public class TestLog extends TransparencyLog<Integer> {

  @Inject
  TestLog(DataSource database) {
    super(database, new LogTables("test_head", "id", "size", "test_leaf", "log"));
  }

  void create(@Observes @Priority(1) StartupEvent event) throws SQLException {
    Owner.execute(
        "create table if not exists test_head (id int primary key, size bigint not null)",
        "create table if not exists test_leaf (log int, index bigint, kind text, subject text,"
            + " version int, salt bytea, leaf_hash bytea, body text, primary key (log, index))",
        "grant select, insert, update on test_head, test_leaf to public");
  }
}
