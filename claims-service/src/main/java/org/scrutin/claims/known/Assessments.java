package org.scrutin.claims.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.inbox.ReceivedFact;
import org.scrutin.platform.web.json.Json;

/** What the count answered on claims. */
@ApplicationScoped
public class Assessments {
  private final AssessmentRepository assessments;

  @Inject
  Assessments(AssessmentRepository assessments) {
    this.assessments = assessments;
  }

  /**
   * The answer that holds now.
   *
   * @param version how many answers there were
   */
  public record Assessment(String ref, long version, ClaimAssessed assessed) {}

  /** Of one claim; empty if it is not assessed. */
  public Optional<Assessment> latest(String ref) {
    return assessments.newest(ref).map(Assessments::read);
  }

  /** By reference; claims that are not assessed are absent. */
  public Map<String, Assessment> latest(Collection<String> refs) {
    Map<String, Assessment> latest = new LinkedHashMap<>();
    if (!refs.isEmpty()) {
      assessments.newest(refs).forEach(one -> latest.put(one.ref(), read(one)));
    }
    return latest;
  }

  /** How many answers there were on all claims. */
  public long count() {
    return assessments.count();
  }

  void put(ClaimAssessed assessed, ReceivedFact fact) {
    AssessmentEntity entity = new AssessmentEntity();
    entity.key = new AssessmentEntity.Key(assessed.ref(), fact.version());
    entity.tally = assessed.tally();
    entity.revision = assessed.revision();
    entity.document = CanonicalJson.of(fact.data());
    entity.assessedAt = assessed.assessedAt();
    assessments.persistAndFlush(entity);
  }

  private static Assessment read(AssessmentRepository.Answer answer) {
    return new Assessment(answer.ref(), answer.version(), assessed(answer.document()));
  }

  private static ClaimAssessed assessed(String text) {
    try {
      return Json.stored().readValue(text, ClaimAssessed.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An assessment was stored that cannot be read", e);
    }
  }
}
