package org.scrutin.results.election;

import javax.sql.DataSource;
import org.scrutin.results.election.units.Units;

/** An election's units without a container, for tests of later layers. */
public final class ElectionAccess {
  private ElectionAccess() {}

  public static Units units(DataSource database) {
    return new Units(database);
  }
}
