package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Makes a tally. Only the authority's is open from the start. */
@ApplicationScoped
class CreateTally {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  private final Sql sql;
  private final Caller caller;
  private final Tallies tallies;
  private final ElectionLog log;

  @Inject
  CreateTally(DataSource database, Caller caller, Tallies tallies, ElectionLog log) {
    this.sql = new Sql(database);
    this.caller = caller;
    this.tallies = tallies;
    this.log = log;
  }

  /**
   * @throws Refusal 422 naming each field at fault, 403 if the source is not the caller's to make,
   *     409 if the code is taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Tally create(Election election, JsonNode document) {
    List<FieldProblem> problems = new ArrayList<>();
    Fields fields = new Fields("", document, problems);
    Optional<String> code =
        fields.matching(
            "code",
            fields.required("code"),
            CODE,
            "a code of 1 to 32 lower-case letters, digits and hyphens that begins with a letter");
    Optional<Source> source = source(election, fields, problems);
    fields.close();
    if (!problems.isEmpty() || code.isEmpty() || source.isEmpty()) {
      throw invalid(problems);
    }
    String owner = owner(election, source.get());
    log.lock(election.id());
    insert(election, code.get(), source.get(), owner);
    log.append(election.id(), "tally", code.get(), 1, body(code.get(), source.get()));
    return tallies.require(election, code.get());
  }

  private Optional<Source> source(Election election, Fields fields, List<FieldProblem> problems) {
    Optional<JsonNode> value = fields.required("source");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Fields source = fields.object("source", value.get());
    Optional<Source.Kind> kind =
        source.text(
            "kind",
            source.required("kind"),
            RuleReader.choice(Source.Kind.values(), Source.Kind::code));
    Optional<String> name = source.text("name", source.required("name"), text -> text);
    Map<String, String> names = value.get().has("names") ? source.names("names") : Map.of();
    String list = null;
    if (kind.filter(Source.Kind.PARTY::equals).isPresent()) {
      list =
          source.text("list", source.required("list"), text -> list(election, text)).orElse(null);
    }
    source.close();
    if (!problems.isEmpty() || kind.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Source(kind.get(), name.get(), names, list));
  }

  private static String list(Election election, String code) {
    return election
        .definition()
        .list(code)
        .map(ElectionList::code)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + code + "' is not a list of this election"));
  }

  /** Whose tally it will be; the caller must be that, or an administrator for a party. */
  private String owner(Election election, Source source) {
    String owner =
        switch (source.kind()) {
          case AUTHORITY -> Owner.AUTHORITY;
          case PARTY -> Owner.ofList(String.valueOf(source.list()));
          case OBSERVER -> Owner.ofPerson(caller.subject());
        };
    boolean onBehalf = source.kind() == Source.Kind.PARTY && caller.is(Roles.ADMIN);
    if (!onBehalf && !Owner.is(caller, owner, election.code())) {
      throw new Refusal(
          ProblemType.NOT_THE_OWNER,
          switch (source.kind()) {
            case AUTHORITY -> "Only an administrator makes the authority's tally.";
            case PARTY ->
                "Only an agent of the list "
                    + source.list()
                    + " or an administrator makes its tally.";
            case OBSERVER -> "Only an observer makes an observer's tally, and its own.";
          });
    }
    return owner;
  }

  private void insert(Election election, String code, Source source, String owner) {
    int inserted =
        sql.update(
            """
            insert into tally
              (election_id, code, source_kind, source_name, source_names, source_list, owner, published)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (election_id, code) do nothing
            """,
            election.id(),
            code,
            source.kind().code(),
            source.name(),
            CanonicalJson.of(source.names()),
            source.list(),
            owner,
            source.kind() == Source.Kind.AUTHORITY);
    if (inserted == 0) {
      throw new Refusal(
          ProblemType.TALLY_EXISTS,
          "The code '" + code + "' is taken in " + election.code() + "; choose another.");
    }
  }

  /** What the leaf commits to; written out here, because a leaf's form outlives every view. */
  private static Map<String, Object> body(String code, Source source) {
    Map<String, Object> from = new HashMap<>();
    from.put("kind", source.kind().code());
    from.put("name", source.name());
    if (!source.names().isEmpty()) {
      from.put("names", source.names());
    }
    if (source.list() != null) {
      from.put("list", source.list());
    }
    return Map.of("code", code, "source", from);
  }

  private static Refusal invalid(List<FieldProblem> problems) {
    String all =
        problems.stream()
            .map(problem -> problem.field() + ": " + problem.reason())
            .collect(Collectors.joining("; "));
    return new Refusal(ProblemType.INVALID, all + ".").with("errors", problems);
  }
}
