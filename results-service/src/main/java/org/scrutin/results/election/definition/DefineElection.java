package org.scrutin.results.election.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.contracts.ElectionDefined.ListDefined;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.log.ElectionLog;

/** Defines an election. Its definition is the first leaf of its log, before anything is counted. */
@ApplicationScoped
public class DefineElection {
  private final ElectionRepository repository;
  private final Elections elections;
  private final ElectionLog log;
  private final Outbox outbox;

  @Inject
  DefineElection(
      ElectionRepository repository, Elections elections, ElectionLog log, Outbox outbox) {
    this.repository = repository;
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
  public Election define(ElectionDocument sent, String by) {
    ElectionDocument document = sent.withProfile();
    ElectionDefinition definition = definition(document);
    int id = insert(definition, document, by);
    long index = log.append(id, "definition", definition.code(), 1, document);
    outbox.publish(
        new Fact(
            definition.code(), ElectionDefined.TYPE, definition.code(), fact(definition, index)));
    return new Election(id, definition.code(), definition, index + 1, 0);
  }

  private int insert(ElectionDefinition definition, ElectionDocument document, String by) {
    ElectionEntity election = new ElectionEntity();
    election.code = definition.code();
    election.definition = CanonicalJson.of(document);
    election.test = definition.test();
    election.createdBy = by;
    definition.lists().forEach(list -> election.lists.add(list.code()));
    try {
      repository.persistAndFlush(election);
    } catch (PersistenceException e) {
      if (DatabaseFailure.violates(e, "election_code_key")) {
        throw new Refusal(
            ProblemType.ELECTION_EXISTS,
            "An election with the code '"
                + definition.code()
                + "' is defined already, and a definition never changes.");
      }
      throw e;
    }
    // The log moves the head from now on.
    repository.getEntityManager().detach(election);
    return election.id;
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
