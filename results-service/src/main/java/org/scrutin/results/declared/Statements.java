package org.scrutin.results.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The statements in a tally's log. */
@ApplicationScoped
class Statements {
  private final StatementRepository statements;
  private final StatementLeaves leaves;

  @Inject
  Statements(StatementRepository statements, StatementLeaves leaves) {
    this.statements = statements;
    this.leaves = leaves;
  }

  Optional<LoggedStatement> find(int tallyId, long index) {
    return statements
        .findByIdOptional(new StatementEntity.Key(tallyId, index))
        .flatMap(known -> leaves.at(tallyId, List.of(known.key.index())).stream().findFirst());
  }

  /** Newest first; one more than the limit if more follow. */
  List<LoggedStatement> before(int tallyId, long index, int limit) {
    return leaves.at(tallyId, statements.placesBefore(tallyId, index, limit + 1));
  }
}
