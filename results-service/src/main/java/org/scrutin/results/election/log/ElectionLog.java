package org.scrutin.results.election.log;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.scrutin.platform.store.log.LogTables;
import org.scrutin.platform.store.log.TransparencyLog;

/** The log of an election, by its id: its definition, units, tallies and releases. */
@Singleton
public class ElectionLog extends TransparencyLog<Integer> {

  @Inject
  ElectionLog(DataSource database) {
    super(database, new LogTables("election", "id", "log_size", "election_leaf", "election_id"));
  }
}
