package org.scrutin.results.sheets;

/** Queries whose plans tests of other packages look at. */
public final class SheetQueries {
  public static final String STATES = StationStateReader.STATES;

  private SheetQueries() {}
}
