package org.scrutin.claims.register;

import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question for the claims of a filter: only what is asked stands in it, so that the database
 * plans for that alone.
 *
 * @param text JPQL that selects references
 */
record RegisterQuery(String text, Parameters parameters) {
  // The docket decides: d is its last entry by the end of the day that is asked for.
  private static final String LAST =
      """
       join DocketEntryEntity d on d.key.ref = c.ref and d.key.sequence = (
        select max(x.key.sequence) from DocketEntryEntity x where x.key.ref = c.ref%s)
      """;

  // Days are those of where the claim's election was held. Dates are compared, not instants: a
  // midnight may come twice or never. PostgreSQL: timezone(zone, timestamptz) is the local time.
  private static final String BY_THE_END_OF_THE_DAY =
      " and cast(function('timezone', e.timezone, x.at) as LocalDate) <= :day";

  // As it was filed or as it was admitted: both stand.
  private static final String ABOUT_UNIT =
      """
      exists (select 1 from DocketEntryEntity u join u.units named
        where u.key.ref = c.ref and named = :unit and u.key.sequence <= d.key.sequence)
      """;

  private static final String AFTER =
      """
      exists (select 1 from ClaimEntity a where a.ref = :after and (
        c.election > a.election or c.election = a.election and c.number > a.number))
      """;

  static RegisterQuery of(Filter filter, @Nullable String after) {
    List<String> where = new ArrayList<>();
    Parameters parameters = new Parameters();
    add(where, parameters, "election", filter.election(), "c.election = :election");
    add(where, parameters, "kind", filter.kind(), "c.kind = :kind");
    add(where, parameters, "state", filter.state(), "d.state = :state");
    add(where, parameters, "unit", filter.unit(), ABOUT_UNIT);
    add(where, parameters, "after", after, AFTER);
    add(where, parameters, "test", filter.test(), "e.test = :test");
    String ground = filter.ground();
    if (ground != null) {
      where.add("(c.ground = :ground or left(c.ground, :length) = :below)");
      String below = ground + "/";
      parameters.and("ground", ground).and("below", below).and("length", below.length());
    }
    LocalDate day = filter.asOf();
    if (day != null) {
      parameters.and("day", day);
    }
    StringBuilder text = new StringBuilder("select c.ref from ClaimEntity c");
    if (day != null || filter.test() != null) {
      text.append(" join KnownElectionEntity e on e.code = c.election");
    }
    if (day != null || filter.state() != null || filter.unit() != null) {
      text.append(LAST.formatted(day == null ? "" : BY_THE_END_OF_THE_DAY));
    }
    if (!where.isEmpty()) {
      text.append(" where ").append(String.join(" and ", where));
    }
    return new RegisterQuery(text.append(" order by c.election, c.number").toString(), parameters);
  }

  private static void add(
      List<String> where,
      Parameters parameters,
      String name,
      @Nullable Object value,
      String condition) {
    if (value != null) {
      where.add(condition);
      parameters.and(name, value);
    }
  }
}
