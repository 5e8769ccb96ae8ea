package org.scrutin.results.election.units;

import static org.scrutin.results.csv.RejectionReport.quote;

import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.csv.RowFault;
import org.scrutin.results.election.units.TreePlan.Columns;

/** What must hold of a whole tree; faults are reported on the line that brought them in. */
final class TreeRules {
  private final Columns tree;
  private final RejectionReport rejections;

  TreeRules(Columns tree, RejectionReport rejections) {
    this.tree = tree;
    this.rejections = rejections;
  }

  void check() {
    if (hasCycle()) {
      return; // what follows walks upwards and would not end
    }
    for (int place = 0; place < tree.size(); place++) {
      int parent = tree.parents[place];
      if (parent != UnitIndex.NONE && tree.kind(parent).station()) {
        reject(
            place,
            parent,
            RowFault.PARENT_IS_A_STATION,
            "Nothing lies below a station, but " + code(place) + " below " + code(parent) + ".");
      }
      if (tree.kind(place) == UnitKind.CONSTITUENCY) {
        nested(place);
      } else if (tree.seats[place] != UnitIndex.NONE) {
        reject(
            place,
            place,
            RowFault.SEATS_OUTSIDE_CONSTITUENCY,
            "Only constituencies have seats, and "
                + code(place)
                + " is of the kind "
                + tree.kind(place).code()
                + ".");
      }
    }
  }

  /** A constituency in another would give its votes to both. */
  private void nested(int place) {
    for (int at = tree.parents[place]; at != UnitIndex.NONE; at = tree.parents[at]) {
      if (tree.kind(at) == UnitKind.CONSTITUENCY) {
        reject(
            place,
            at,
            RowFault.NESTED_CONSTITUENCY,
            "The constituency " + code(place) + " lies in another, " + code(at) + ".");
        return;
      }
    }
  }

  private boolean hasCycle() {
    int[] walk = new int[tree.size()]; // the walk that came by; 0: none yet
    boolean found = false;
    for (int start = 0; start < tree.size(); start++) {
      int at = start;
      while (at != UnitIndex.NONE && walk[at] == 0) {
        walk[at] = start + 1;
        at = tree.parents[at];
      }
      if (at != UnitIndex.NONE && walk[at] == start + 1) {
        found = true;
        reject(start, at, RowFault.CYCLE, "The unit " + code(at) + " would lie below itself.");
      }
    }
    return found;
  }

  private void reject(int place, int other, RowFault fault, String message) {
    long line = tree.lines[place] != 0 ? tree.lines[place] : tree.lines[other];
    rejections.add(line, fault, message);
  }

  private String code(int place) {
    return quote(tree.codes.code(place));
  }
}
