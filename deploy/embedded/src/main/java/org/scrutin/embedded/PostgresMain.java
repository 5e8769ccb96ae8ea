package org.scrutin.embedded;

/** Prints the folder of PostgreSQL's programs for this machine, unpacked first where it is new. */
public final class PostgresMain {
  private PostgresMain() {}

  public static void main(String[] args) {
    System.out.println(PostgresBinaries.home());
  }
}
