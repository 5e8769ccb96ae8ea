package org.scrutin.claims.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.contracts.ElectionDefined.ListDefined;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** The elections that are known. */
@ApplicationScoped
public class KnownElections {
  private final KnownElectionRepository elections;
  private final Clock clock;

  @Inject
  KnownElections(KnownElectionRepository elections, Clock clock) {
    this.elections = elections;
    this.clock = clock;
  }

  public Optional<KnownElection> find(String code) {
    return elections.findByIdOptional(code).map(KnownElections::read);
  }

  /**
   * The election of a body's code.
   *
   * @throws Refusal 409 if it is not known yet
   */
  public KnownElection require(String code) {
    return find(code).orElseThrow(() -> NotYetKnown.of(ProblemType.ELECTION_NOT_YET_KNOWN));
  }

  /** Codes of all, in their order. */
  public List<String> codes() {
    return elections.codes();
  }

  /** An election is defined once. Should a later definition come, it stands further in the log. */
  void put(ElectionDefined election, JsonNode signed) {
    KnownElectionEntity known = elections.findById(election.election());
    if (known != null && known.logIndex >= election.logIndex()) {
      return;
    }
    KnownElectionEntity entity = known == null ? new KnownElectionEntity() : known;
    entity.code = election.election();
    entity.name = election.name();
    entity.date = election.date();
    entity.timezone = ZoneId.of(election.timezone()).getId();
    entity.test = election.test();
    entity.seats = election.seats();
    entity.definition = CanonicalJson.of(signed);
    entity.logIndex = election.logIndex();
    entity.knownAt = OffsetDateTime.now(clock);
    elections.persistAndFlush(entity);
  }

  private static KnownElection read(KnownElectionEntity entity) {
    try {
      ElectionDefined defined = Json.stored().readValue(entity.definition, ElectionDefined.class);
      Map<String, String> lists = new LinkedHashMap<>();
      for (ListDefined list : defined.lists()) {
        lists.put(list.code(), plain(list));
      }
      return new KnownElection(
          defined.election(),
          ZoneId.of(defined.timezone()),
          defined.test(),
          defined.seats(),
          lists);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A definition was stored that cannot be read", e);
    }
  }

  /** The English name, else whichever comes first. */
  private static String plain(ListDefined list) {
    String english = list.name().get("en");
    return english != null
        ? english
        : list.name().values().stream().findFirst().orElse(list.code());
  }
}
