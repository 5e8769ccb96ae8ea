package org.scrutin.results.election.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Elections. Their heads are read as records and not as entities: the size of a log moves by
 * statements that Hibernate does not see, and who reads it again, under the log's lock, must get
 * what is there then.
 */
@ApplicationScoped
class ElectionRepository implements PanacheRepositoryBase<ElectionEntity, Integer> {
  private static final String HEAD =
      """
      select new org.scrutin.results.election.definition.ElectionRepository$Head(
        e.id, e.code, e.logSize, e.tiles)
      from ElectionEntity e
      """;

  /** What may change of an election, and what names it. */
  record Head(int id, String code, long logSize, int tiles) {}

  Optional<Head> withCode(String code) {
    return heads(HEAD + "where e.code = ?1").setParameter(1, code).getResultList().stream()
        .findFirst();
  }

  Optional<Head> withId(int id) {
    return heads(HEAD + "where e.id = ?1").setParameter(1, id).getResultList().stream().findFirst();
  }

  /** In the order of their codes. */
  List<Head> following(String after, int most) {
    return heads(HEAD + "where e.code > ?1 order by e.code")
        .setParameter(1, after)
        .setMaxResults(most)
        .getResultList();
  }

  /** Canonical JSON of {@code election.json}, which never changes, by id; in one statement. */
  Map<Integer, String> definitions(Collection<Integer> ids) {
    Map<Integer, String> definitions = new HashMap<>();
    list("id in ?1", ids).forEach(election -> definitions.put(election.id, election.definition));
    return definitions;
  }

  private TypedQuery<Head> heads(String query) {
    return getEntityManager().createQuery(query, Head.class);
  }
}
