package org.scrutin.results.election;

import javax.sql.DataSource;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.units.Units;

/** The election's stores without a container, for tests of later layers. */
public final class ElectionAccess {
  private ElectionAccess() {}

  public static Elections elections(DataSource database) {
    return new Elections(database);
  }

  public static Units units(DataSource database) {
    return new Units(database);
  }
}
