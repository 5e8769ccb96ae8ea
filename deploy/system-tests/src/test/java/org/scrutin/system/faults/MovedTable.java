package org.scrutin.system.faults;

import java.io.IOException;
import org.scrutin.system.ServiceDatabase;

/**
 * A table of a service that lies, with its indexes, on a small disk until this is closed.
 *
 * @param database {@code results} or {@code claims}
 */
record MovedTable(RunningSuite suite, String database, String table, SmallDisk disk)
    implements AutoCloseable {
  private static final String SPACE = "small_disk";

  static MovedTable onto(SmallDisk disk, RunningSuite suite, String database, String table) {
    var moved = new MovedTable(suite, database, table, disk);
    moved.sql().execute("create tablespace %s location '%s'".formatted(SPACE, disk.folder()));
    moved.to(SPACE);
    return moved;
  }

  private ServiceDatabase sql() {
    return ServiceDatabase.superuser(suite, database);
  }

  private void to(String space) {
    sql().execute("alter table " + table + " set tablespace " + space);
    sql()
        .lines("select indexname from pg_indexes where tablename = ?", table)
        .forEach(index -> sql().execute("alter index " + index + " set tablespace " + space));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    disk.makeRoom();
    to("pg_default");
    sql().execute("drop tablespace " + SPACE);
    disk.close();
  }
}
