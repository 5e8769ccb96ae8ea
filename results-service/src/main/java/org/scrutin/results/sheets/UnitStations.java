package org.scrutin.results.sheets;

import org.scrutin.results.election.units.UnitIndex;

/** The unit tree of an election as the import sees it. */
public record UnitStations(UnitIndex units) implements Stations {
  @Override
  public int find(String code) {
    return units.idOf(code);
  }

  @Override
  public String code(int unit) {
    return units.code(unit);
  }

  @Override
  public boolean isStation(int unit) {
    return units.kind(unit).station();
  }

  @Override
  public int parent(int unit) {
    return units.parent(unit);
  }
}
