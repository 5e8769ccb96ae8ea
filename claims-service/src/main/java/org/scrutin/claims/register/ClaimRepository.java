package org.scrutin.claims.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.register.EntryLeaves.Place;
import org.scrutin.platform.web.http.PageRequest;

/** Claims, by reference. */
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<ClaimEntity, String> {
  // Entries of all the claims in one statement. KnownElectionEntity is of the package known.
  private static final String ENTRIES =
      """
      select new org.scrutin.claims.register.ClaimRepository$EntryRow(
        c.ref, e.timezone, e.test, c.filer, d.actor, d.logIndex, d.enteredAt)
      from ClaimEntity c
        join KnownElectionEntity e on e.code = c.election
        join DocketEntryEntity d on d.key.ref = c.ref
      where c.ref %s ?1 order by c.election, c.number, d.key.sequence
      """;
  // Hibernate keeps the statement of a query for one value, and makes it anew for each list.
  private static final String ENTRIES_OF_ONE = ENTRIES.formatted("=");
  private static final String ENTRIES_OF_MANY = ENTRIES.formatted("in");

  private static final String NEWEST =
      """
      select new org.scrutin.claims.register.EntrySummary(
        c.ref, e.test, d.key.sequence, d.type, d.state, d.at, d.enteredAt, d.logIndex)
      from DocketEntryEntity d
        join ClaimEntity c on c.ref = d.key.ref
        join KnownElectionEntity e on e.code = c.election
      where d.logIndex < :before and %s order by d.logIndex desc
      """;
  private static final String NEWEST_OF_ONE = NEWEST.formatted("c.election = :election");
  private static final String NEWEST_OF_ELECTIONS = NEWEST.formatted("not e.test");

  /**
   * An entry with its claim.
   *
   * @param zone of the claim's election
   * @param test whether that is a rehearsal
   */
  record EntryRow(
      String ref,
      String zone,
      boolean test,
      @Nullable String filer,
      String actor,
      long logIndex,
      OffsetDateTime enteredAt) {
    Place place() {
      return new Place(logIndex, enteredAt);
    }
  }

  int nextNumber(String election) {
    return 1
        + find(
                "select coalesce(max(c.number), 0) from ClaimEntity c where c.election = ?1",
                election)
            .project(Integer.class)
            .singleResult();
  }

  /** In the order of the docket; none if there is no such claim. */
  List<EntryRow> entries(String ref) {
    return getEntityManager()
        .createQuery(ENTRIES_OF_ONE, EntryRow.class)
        .setParameter(1, ref)
        .getResultList();
  }

  /** In the order of the register, each claim's entries in that of its docket. */
  List<EntryRow> entries(Collection<String> refs) {
    return getEntityManager()
        .createQuery(ENTRIES_OF_MANY, EntryRow.class)
        .setParameter(1, refs)
        .getResultList();
  }

  /**
   * Claims of an election that are in a state.
   *
   * @param claims how many
   */
  record StateCount(String election, boolean test, String state, long claims) {}

  /** By election and state. */
  List<StateCount> counts() {
    return getEntityManager()
        .createQuery(
            """
            select new org.scrutin.claims.register.ClaimRepository$StateCount(
              c.election, e.test, d.state, count(c))
            from ClaimEntity c
              join KnownElectionEntity e on e.code = c.election
              join DocketEntryEntity d on d.key.ref = c.ref and d.key.sequence = (
                select max(x.key.sequence) from DocketEntryEntity x where x.key.ref = c.ref)
            group by c.election, e.test, d.state order by c.election, d.state
            """,
            StateCount.class)
        .getResultList();
  }

  /** Place in the log of the last entry of any docket, -1 without any. */
  long lastEntry() {
    return getEntityManager()
        .createQuery("select coalesce(max(d.logIndex), -1) from DocketEntryEntity d", Long.class)
        .getSingleResult();
  }

  /**
   * Of all dockets, the newest first; one more than the limit if there are more.
   *
   * @param election null for those of all that are no rehearsals
   * @param before place in the log
   */
  List<EntrySummary> newest(@Nullable String election, long before, int limit) {
    var query =
        getEntityManager()
            .createQuery(election == null ? NEWEST_OF_ELECTIONS : NEWEST_OF_ONE, EntrySummary.class)
            .setParameter("before", before)
            .setMaxResults(limit + 1);
    return (election == null ? query : query.setParameter("election", election)).getResultList();
  }

  /** References in the order of the register, one more than the limit if there are more. */
  List<String> following(Filter filter, PageRequest page) {
    RegisterQuery query = RegisterQuery.of(filter, page.after());
    return find(query.text(), query.parameters())
        .range(0, page.limit())
        .project(String.class)
        .list();
  }
}
