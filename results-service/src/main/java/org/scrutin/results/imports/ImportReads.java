package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.results.csv.Rejection;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;

/** Reads imports for answers. */
@ApplicationScoped
class ImportReads {
  private final ImportRepository imports;

  ImportReads(ImportRepository imports) {
    this.imports = imports;
  }

  ImportAnswer view(Import row, Election election, Tally tally) {
    List<Rejection> rejected =
        row.rejectedCount() == 0
            ? List.of()
            : imports.rejections(row.id()).stream()
                .map(one -> new Rejection(one.line(), one.code(), one.message()))
                .toList();
    return ImportAnswer.of(row, election, tally.code(), rejected);
  }

  /** Newest first, one more than wanted if more follow. */
  List<Import> list(Tally tally, PageRequest wanted) {
    long before = wanted.afterNumber(Long.MAX_VALUE);
    return imports.before(tally.id(), before, wanted.limit() + 1);
  }
}
