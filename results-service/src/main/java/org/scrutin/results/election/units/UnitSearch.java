package org.scrutin.results.election.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.text.Codes;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.StoredNames;

/** Finds units, in the order of their codes. */
@ApplicationScoped
public class UnitSearch {
  private static final int LONGEST_TEXT = 100;

  private final Sql sql;
  private final Units units;

  @Inject
  UnitSearch(DataSource database, Units units) {
    this.sql = new Sql(database);
    this.units = units;
  }

  /**
   * Conditions, of which each that is null is none.
   *
   * @param parent code of the unit directly above
   * @param within code of a unit above, however far
   * @param kind code of the kind
   * @param text of which the code begins or a name has a part, case apart
   */
  public record Filter(
      @Nullable String parent,
      @Nullable String within,
      @Nullable String kind,
      @Nullable String text) {

    /** Units of a kind. */
    public static Filter ofKind(String kind) {
      return new Filter(null, null, kind, null);
    }
  }

  /**
   * Units that meet every condition, one more than the page's limit if more follow.
   *
   * @throws Refusal 404 for an unknown unit above, 400 for an unknown kind or too long a text
   */
  public List<UnitAnswer> find(Election election, Filter filter, PageRequest page) {
    String kind = filter.kind();
    String text = filter.text();
    StringBuilder query =
        new StringBuilder(
            """
            select u.code, p.code as parent, u.kind, u.names, u.registered, u.seats, u.split_from,
              u.tile_x, u.tile_y
            from unit u left join unit p on p.id = u.parent_id where u.election_id = ?
            """);
    List<Object> parameters = new ArrayList<>(List.of(election.id()));
    if (filter.parent() != null) {
      query.append(" and u.parent_id = ?");
      parameters.add(unitId(election, filter.parent()));
    }
    if (filter.within() != null) {
      query.append(
          """
           and u.id in (
            with recursive below as (
              select id from unit where parent_id = ?
              union all
              select b.id from unit b join below a on b.parent_id = a.id)
            select id from below)
          """);
      parameters.add(unitId(election, filter.within()));
    }
    if (kind != null) {
      query.append(" and u.kind = ?");
      parameters.add(
          UnitKind.named(kind)
              .orElseThrow(() -> InvalidParameter.of("kind", "is one of " + UnitKind.CODES))
              .code());
    }
    if (text != null && !text.isBlank()) {
      query.append(
          """
           and (starts_with(lower(u.code), ?) or exists (
           select from jsonb_each_text(u.names) n where strpos(lower(n.value), ?) > 0))
          """);
      parameters.add(lower(Codes.normalized(text)));
      parameters.add(lower(text));
    }
    String after = page.after();
    if (after != null) {
      query.append(" and u.code > ?");
      parameters.add(after);
    }
    query.append(" order by u.code limit ?");
    parameters.add(page.limit() + 1);
    return sql.list(
        query.toString(),
        row ->
            UnitAnswer.of(
                row.getString("code"),
                row.getString("parent"),
                row.getString("kind"),
                StoredNames.read(row.getString("names")),
                row.getObject("registered", Integer.class),
                row.getObject("seats", Integer.class),
                row.getString("split_from"),
                Tile.of(
                    row.getObject("tile_x", Integer.class), row.getObject("tile_y", Integer.class)),
                election.definition().testMark()),
        parameters.toArray());
  }

  private int unitId(Election election, String code) {
    int id = units.of(election).idOf(code);
    if (id == UnitIndex.NONE) {
      throw new Refusal(
          ProblemType.UNKNOWN_UNIT,
          "The election " + election.code() + " has no unit '" + Excerpt.of(code) + "'.");
    }
    return id;
  }

  private static String lower(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw InvalidParameter.of("q", "has at most " + LONGEST_TEXT + " characters");
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
