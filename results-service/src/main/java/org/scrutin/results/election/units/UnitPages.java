package org.scrutin.results.election.units;

import java.util.ArrayList;
import java.util.List;
import org.scrutin.contracts.UnitsDefined;
import org.scrutin.contracts.UnitsDefined.UnitDefined;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;

/**
 * Collects changed units into pages: a leaf of the election's log each, and a fact for the others.
 */
final class UnitPages {
  private static final String KIND = "units";

  private final Election election;
  private final ElectionLog log;
  private final Outbox outbox;
  private final List<UnitsLeaf.Unit> page = new ArrayList<>(UnitsDefined.MAX_UNITS);
  private int version;
  private int pages;

  UnitPages(Election election, ElectionLog log, Outbox outbox) {
    this.election = election;
    this.log = log;
    this.outbox = outbox;
    this.version = log.nextVersion(election.id(), KIND, election.code());
  }

  void add(UnitsLeaf.Unit unit) {
    page.add(unit);
    if (page.size() == UnitsDefined.MAX_UNITS) {
      flush();
    }
  }

  /** Ends the last page. */
  void close() {
    if (!page.isEmpty()) {
      flush();
    }
  }

  private void flush() {
    List<UnitsLeaf.Unit> units = List.copyOf(page);
    page.clear();
    long index = log.append(election.id(), KIND, election.code(), version++, new UnitsLeaf(units));
    pages++;
    outbox.publish(
        new Fact(
            election.code(),
            UnitsDefined.TYPE,
            election.code(),
            new UnitsDefined(
                election.code(), pages, units.stream().map(UnitPages::defined).toList(), index)));
  }

  private static UnitDefined defined(UnitsLeaf.Unit unit) {
    return new UnitDefined(
        unit.code(), unit.parent(), unit.kind(), unit.name(), unit.registered(), unit.seats());
  }
}
