package org.scrutin.results.count;

import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Figure;

/** What a step must know of its election: the rule, the lists, the tree. */
record Scene(ElectionDefinition definition, UnitIndex units) {
  int lists() {
    return definition.lists().size();
  }

  int figures() {
    return Figure.COUNT + lists();
  }
}
