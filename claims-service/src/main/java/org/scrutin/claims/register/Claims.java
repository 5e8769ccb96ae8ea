package org.scrutin.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.register.ClaimRepository.EntryRow;
import org.scrutin.claims.register.EntryLeaves.Place;
import org.scrutin.platform.web.http.Page;
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
    return claims(byRef(claims.entries(ref)).values()).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_CLAIM,
                    "The register has no claim " + Excerpt.of(ref) + "."));
  }

  /** Place in the log of the last entry of any docket; -1 before the first. */
  long lastEntry() {
    return claims.lastEntry();
  }

  /** Entries of all dockets, the newest first. */
  Page<EntrySummary> newest(@Nullable String election, PageRequest page) {
    return Page.of(
        claims.newest(election, page.afterNumber(Long.MAX_VALUE), page.limit()),
        page,
        entry -> String.valueOf(entry.logIndex()));
  }

  /** In the order of the register; fewer than asked for where their dockets are long. */
  Page<Claim> find(Filter filter, PageRequest page) {
    Page<String> refs = Page.of(claims.following(filter, page), page, ref -> ref);
    if (refs.items().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Map<String, List<EntryRow>> entries = byRef(claims.entries(refs.items()));
    Map<Place, Integer> characters =
        leaves.characters(
            entries.values().stream().flatMap(List::stream).map(EntryRow::place).toList());
    Page<String> shown =
        refs.within(
            ref -> ref,
            ref ->
                entries(entries, ref).stream()
                    .mapToLong(row -> Objects.requireNonNull(characters.get(row.place())))
                    .sum(),
            PageRequest.MAX_CHARACTERS);
    return new Page<>(
        claims(shown.items().stream().map(ref -> entries(entries, ref)).toList()), shown.next());
  }

  private static List<EntryRow> entries(Map<String, List<EntryRow>> byRef, String ref) {
    return Objects.requireNonNull(byRef.get(ref));
  }

  private static Map<String, List<EntryRow>> byRef(List<EntryRow> rows) {
    Map<String, List<EntryRow>> byRef = new LinkedHashMap<>();
    rows.forEach(row -> byRef.computeIfAbsent(row.ref(), _ -> new ArrayList<>()).add(row));
    return byRef;
  }

  private List<Claim> claims(Collection<List<EntryRow>> dockets) {
    Map<Place, EntryLeaf> said =
        leaves.at(dockets.stream().flatMap(List::stream).map(EntryRow::place).toList());
    return dockets.stream().map(entries -> claim(entries, said)).toList();
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
        first.test(),
        first.filer(),
        Docket.of(entries),
        rows.stream().map(EntryRow::logIndex).toList());
  }
}
