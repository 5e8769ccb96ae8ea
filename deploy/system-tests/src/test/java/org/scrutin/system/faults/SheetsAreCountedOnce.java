package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tally's log holds every sheet of every acknowledged import once, in order, and nothing else.
 */
final class SheetsAreCountedOnce implements Invariant {
  private final List<String> tallies;

  SheetsAreCountedOnce(String... tallies) {
    this.tallies = List.of(tallies);
  }

  @Override
  public void check(Evidence evidence) {
    for (String tally : tallies) {
      List<Ledger.Imported> imports = evidence.ledger().imports(tally);
      assertThat(imports).as("acknowledged imports into " + tally).isNotEmpty();
      assertThat(applied(evidence, tally))
          .as("applied imports into " + tally)
          .isEqualTo(
              imports.stream().map(one -> one.key() + " " + one.revision()).sorted().toList());
      assertThat(leaves(evidence, tally)).as("sheets of " + tally).isEqualTo(expected(imports));
    }
  }

  private static List<String> applied(Evidence evidence, String tally) {
    return evidence
        .results()
        .lines(
            """
            select i.idempotency_key || ' ' || i.revision from import i
            join tally t on t.id = i.tally_id join election e on e.id = t.election_id
            where e.code = ? and t.code = ? and i.state = 'applied'
            order by (i.idempotency_key || ' ' || i.revision) collate "C"
            """,
            evidence.contest().code(),
            tally);
  }

  private static List<String> leaves(Evidence evidence, String tally) {
    return evidence
        .results()
        .lines(
            """
            select u.code || ' ' || l.version || ' ' || l.votes::text from leaf l
            join unit u on u.id = l.unit_id join tally t on t.id = l.tally_id
            join election e on e.id = t.election_id
            where e.code = ? and t.code = ? and l.kind = 'sheet' order by l.index
            """,
            evidence.contest().code(),
            tally);
  }

  private static List<String> expected(List<Ledger.Imported> imports) {
    Map<String, Integer> versions = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (Ledger.Imported imported : imports) {
      for (Sheet sheet : imported.sheets()) {
        int version = versions.merge(sheet.unit(), 1, Integer::sum);
        lines.add(sheet.unit() + " " + version + " " + sheet.votesText());
      }
    }
    return lines;
  }
}
