package org.scrutin.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.register.ClaimRepository.EntryRow;
import org.scrutin.claims.register.EntryLeaves.Place;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Reads claims with their dockets. */
@ApplicationScoped
public class Claims {
  private final ClaimRepository claims;
  private final EntryLeaves leaves;

  @Inject
  Claims(ClaimRepository claims, EntryLeaves leaves) {
    this.claims = claims;
    this.leaves = leaves;
  }

  /**
   * A claim as it stands.
   *
   * @throws Refusal 404 if there is none
   */
  public Claim require(String ref) {
    return claims(claims.entries(ref)).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_CLAIM,
                    "The register has no claim " + Excerpt.of(ref) + "."));
  }

  /** In the order of the register, one more than the limit if there are more. */
  List<Claim> find(Filter filter, PageRequest page) {
    List<String> refs = claims.following(filter, page);
    return refs.isEmpty() ? List.of() : claims(claims.entries(refs));
  }

  private List<Claim> claims(List<EntryRow> rows) {
    Map<Place, EntryLeaf> said = leaves.at(rows.stream().map(EntryRow::place).toList());
    Map<String, List<EntryRow>> byRef = new LinkedHashMap<>();
    rows.forEach(row -> byRef.computeIfAbsent(row.ref(), _ -> new ArrayList<>()).add(row));
    return byRef.values().stream().map(entries -> claim(entries, said)).toList();
  }

  private static Claim claim(List<EntryRow> rows, Map<Place, EntryLeaf> said) {
    EntryRow first = rows.getFirst();
    List<Entry> entries =
        rows.stream()
            .map(row -> Objects.requireNonNull(said.get(row.place())).entry(row.actor()))
            .toList();
    return new Claim(
        first.ref(),
        ZoneId.of(first.zone()),
        first.filer(),
        Docket.of(entries),
        rows.stream().map(EntryRow::logIndex).toList());
  }
}
