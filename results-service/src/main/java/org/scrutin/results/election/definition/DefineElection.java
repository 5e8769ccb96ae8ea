package org.scrutin.results.election.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.contracts.ElectionDefined.ListDefined;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Defines an election. Its definition is the first leaf of its log, before anything is counted. */
@ApplicationScoped
public class DefineElection {
  private final Sql sql;
  private final Elections elections;
  private final ElectionLog log;
  private final Outbox outbox;

  @Inject
  DefineElection(DataSource database, Elections elections, ElectionLog log, Outbox outbox) {
    this.sql = new Sql(database);
    this.elections = elections;
    this.log = log;
    this.outbox = outbox;
  }

  /**
   * @param document {@code election.json}, whose every member keeps its constraints
   * @param by subject of the administrator
   * @throws Refusal 422 {@code invalid} or {@code unsupported-rule} naming each place at fault, 409
   *     if the code is taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Election define(ElectionDocument document, String by) {
    ElectionDefinition definition = definition(document);
    int id =
        sql.one(
                """
                insert into election (code, definition, test, created_by) values (?, ?, ?, ?)
                on conflict (code) do nothing returning id
                """,
                row -> row.getInt(1),
                definition.code(),
                CanonicalJson.of(document),
                definition.test(),
                by)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.ELECTION_EXISTS,
                        "An election with the code '"
                            + definition.code()
                            + "' is defined already, and a definition never changes."));
    List<ElectionList> lists = definition.lists();
    for (int position = 0; position < lists.size(); position++) {
      sql.update(
          "insert into election_list (election_id, position, code) values (?, ?, ?)",
          id,
          position,
          lists.get(position).code());
    }
    long index = log.append(id, "definition", definition.code(), 1, document);
    outbox.publish(
        new Fact(
            definition.code(), ElectionDefined.TYPE, definition.code(), fact(definition, index)));
    return new Election(id, definition.code(), definition, index + 1);
  }

  private ElectionDefinition definition(ElectionDocument document) {
    Faults invalid = new Faults();
    Faults unsupported = new Faults();
    Optional<ElectionDefinition> definition =
        new DefinitionMaker(invalid, unsupported).make(document);
    String follows = document.follows();
    if (follows != null && elections.find(follows).isEmpty()) {
      invalid.add("/follows", "is the code of no election that is defined here");
    }
    invalid.throwIfAny();
    if (!unsupported.isEmpty()) {
      throw unsupported.refusal(ProblemType.UNSUPPORTED_RULE);
    }
    return definition.orElseThrow();
  }

  private static ElectionDefined fact(ElectionDefinition definition, long index) {
    return new ElectionDefined(
        definition.code(),
        definition.name(),
        definition.date(),
        definition.timezone().getId(),
        definition.test(),
        definition.seats(),
        definition.blank().code(),
        definition.lists().stream()
            .map(list -> new ListDefined(list.code(), list.name(), list.kind(), list.colour()))
            .toList(),
        index);
  }
}
