package org.scrutin.claims.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.UnitsDefined;
import org.scrutin.platform.store.json.JsonColumn;
import org.scrutin.platform.store.sql.Sql;

/** The units that are known. */
@ApplicationScoped
public class KnownUnits {
  private static final String PUT =
      """
      insert into known_unit (election, code, parent, kind, name) values (?, ?, ?, ?, ?::jsonb)
      on conflict (election, code) do update
        set parent = excluded.parent, kind = excluded.kind, name = excluded.name
      """;
  private static final String PAGE =
      """
      insert into known_units (election, page, full_page) values (?, ?, ?)
      on conflict (election) do update
        set page = excluded.page, full_page = excluded.full_page, known_at = now()
      """;

  // All pages of a definition are written in one transaction and travel in one stream: a full page
  // without another for so long was the last one.
  private static final String COMPLETE =
      """
      select not full_page or known_at < now() - interval '1 minute'
      from known_units where election = ?
      """;

  private static final String ABOVE =
      """
      with recursive above (code, parent) as (
        select code, parent from known_unit where election = ? and code = any(?)
        union
        select above.code, unit.parent
        from above join known_unit unit on unit.election = ? and unit.code = above.parent)
      select code, parent from above where parent is not null
      """;

  private final Sql sql;

  @Inject
  KnownUnits(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Those of the codes that are no units of the election, as far as is known. */
  public Set<String> unknown(String election, Collection<String> codes) {
    Set<String> unknown = new LinkedHashSet<>(codes);
    sql.list(
            "select code from known_unit where election = ? and code = any(?)",
            row -> row.getString(1),
            election,
            codes.toArray(String[]::new))
        .forEach(unknown::remove);
    return unknown;
  }

  /** Units above each of these, as far as they are known; in no order. */
  public Map<String, Set<String>> above(String election, Collection<String> codes) {
    Map<String, Set<String>> above = new HashMap<>();
    sql.list(
        ABOVE,
        row -> above.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2)),
        election,
        codes.toArray(String[]::new),
        election);
    return above;
  }

  /** Whether the whole tree is here, so that an unknown unit is a wrong one. */
  public boolean complete(String election) {
    return sql.one(COMPLETE, row -> row.getBoolean(1), election).orElse(false);
  }

  void put(UnitsDefined page) {
    sql.batch(
        PUT,
        page.units(),
        unit ->
            new @Nullable Object[] {
              page.election(),
              unit.code(),
              unit.parent(),
              unit.kind(),
              JsonColumn.write(unit.name())
            });
    sql.update(PAGE, page.election(), page.page(), page.units().size() >= UnitsDefined.MAX_UNITS);
  }
}
