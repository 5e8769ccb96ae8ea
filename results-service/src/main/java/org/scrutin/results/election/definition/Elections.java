package org.scrutin.results.election.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.ElectionRepository.Head;

/** The elections that are defined. */
@ApplicationScoped
public class Elections {
  // No version ever took a member that it did not know: one that this program does not know is of
  // a newer one, whose rule it must not apply in part.
  private static final ObjectReader STORED =
      Json.stored()
          .readerFor(ElectionDocument.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final ElectionRepository elections;
  // A definition never changes; parsing one of eighty lists at every read would cost more than it.
  private final Map<Integer, Defined> parsed = new ConcurrentHashMap<>();

  @Inject
  Elections(ElectionRepository elections) {
    this.elections = elections;
  }

  private record Defined(
      ElectionDocument document, ElectionDefinition definition, int characters) {}

  /**
   * The election as it stands.
   *
   * @throws Refusal 404 if there is none of this code
   */
  public Election require(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_ELECTION, "No election has the code '" + code + "'."));
  }

  /** The election of that code, if there is one. */
  public Optional<Election> find(String code) {
    return elections.withCode(code).map(this::read);
  }

  /** The election of that id, which must exist. */
  public Election byId(int id) {
    return elections.withId(id).map(this::read).orElseThrow();
  }

  /** In the order of their codes, one more than the limit if more follow. */
  public List<Election> list(int limit, @Nullable String after) {
    List<Head> heads = elections.following(after == null ? "" : after, limit + 1);
    learn(heads.stream().map(Head::id).filter(id -> !parsed.containsKey(id)).toList());
    return heads.stream().map(this::read).toList();
  }

  /** The newest by the day of polling, those of one day by code. */
  public List<Election> newest(int most) {
    return list(Integer.MAX_VALUE - 1, null).stream()
        .sorted(
            Comparator.comparing((Election election) -> election.definition().date())
                .reversed()
                .thenComparing(Election::code))
        .limit(most)
        .toList();
  }

  /** The definition as it was sent. */
  public ElectionDocument document(Election election) {
    return defined(election.id()).document();
  }

  /** Length of its definition. */
  public int characters(Election election) {
    return defined(election.id()).characters();
  }

  private Election read(Head head) {
    return new Election(
        head.id(), head.code(), defined(head.id()).definition(), head.logSize(), head.tiles());
  }

  private Defined defined(int id) {
    if (!parsed.containsKey(id)) {
      learn(List.of(id));
    }
    return Objects.requireNonNull(parsed.get(id));
  }

  private void learn(List<Integer> ids) {
    if (!ids.isEmpty()) {
      elections
          .definitions(ids)
          .forEach(
              (id, text) ->
                  parsed.put(id, new Defined(document(text), parse(text), text.length())));
    }
  }

  /**
   * A definition as it was sent. Older versions took anything as {@code previous}, which decides
   * nothing: where it cannot be read it is left out.
   */
  public static ElectionDocument document(String canonical) {
    try {
      return STORED.readValue(canonical);
    } catch (JsonProcessingException e) {
      return withoutPrevious(canonical);
    }
  }

  private static ElectionDocument withoutPrevious(String canonical) {
    try {
      ObjectNode document = (ObjectNode) Json.stored().readTree(canonical);
      document.remove("previous");
      return STORED.readValue(document);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * What was accepted once is taken, whatever the constraints of today say of it; nulls in it were
   * as good as absent.
   */
  static ElectionDefinition parse(String canonical) {
    Faults faults = new Faults();
    Optional<ElectionDefinition> definition =
        new DefinitionMaker(faults, faults).make(withoutPrevious(canonical));
    if (faults.isEmpty()) {
      return definition.orElseThrow();
    }
    throw unreadable(faults.refusal(ProblemType.INVALID));
  }

  private static IllegalStateException unreadable(Exception cause) {
    return new IllegalStateException("a stored election is not valid: the program is older", cause);
  }
}
