package org.scrutin.results.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;

/** The statements in a tally's log. */
@ApplicationScoped
public class Statements {
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

  /** Days of announcements up to a revision, the newest first. */
  public List<AnnouncementDay> days(int tallyId, long revision, int most) {
    return statements.days(tallyId, revision, most);
  }

  /** Newest first; fewer than asked for where they are long. */
  Page<LoggedStatement> find(int tallyId, PageRequest page) {
    List<Long> places =
        statements.placesBefore(tallyId, page.afterNumber(Long.MAX_VALUE), page.limit() + 1);
    Page<Long> wanted = Page.of(places, page, String::valueOf);
    List<LoggedStatement> shown = leaves.at(tallyId, wanted.items());
    return new Page<>(
        shown,
        shown.size() < wanted.items().size()
            ? String.valueOf(shown.getLast().index())
            : wanted.next());
  }
}
