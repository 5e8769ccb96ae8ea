package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;

/** Collects what pages of places and stations need. */
@ApplicationScoped
public class PlaceReader {
  private static final String ELECTIONS = "/api/v1/elections/";

  /** Children that a page lists. */
  private static final int MOST_CHILDREN = 100;

  /** Corrections that a page shows. */
  private static final int MOST_CORRECTIONS = 20;

  /** Corrections of which a page says where they are. */
  private static final int MOST_LOOKED_AT = 500;

  /** Units that a search finds. */
  public static final int MOST_FOUND = 50;

  /** Units above a station; a tree that is deeper is shown from there on. */
  private static final int DEEPEST = 12;

  private final ServiceClient api;
  private final ElectionReader elections;
  private final ClaimReader register;

  PlaceReader(ServiceClient api, ElectionReader elections, ClaimReader register) {
    this.api = api;
    this.elections = elections;
    this.register = register;
  }

  /**
   * The constituencies of an election, with one tally's figures.
   *
   * @param tally its code; null, or one that there is not, for the authority's
   */
  public PlacesData places(
      String code, @Nullable String tally, Moment moment, @Nullable String token) {
    var claims = register.of(code, moment, token);
    ElectionData data = elections.one(code, tally, moment, token);
    Tally chosen = data.chosen();
    if (chosen == null) {
      return new PlacesData(data, null, Margins.NONE, List.of(), ServiceClient.await(claims));
    }
    var margins = margins(code, chosen, moment, token);
    var corrections = corrections(code, chosen, "limit=" + MOST_LOOKED_AT, moment, token);
    return new PlacesData(
        data,
        chosen,
        ServiceClient.await(margins),
        ServiceClient.await(corrections),
        ServiceClient.await(claims));
  }

  /** How close the seats of the chosen tally are; nothing where that cannot be computed. */
  public Margins margins(ElectionData data, Moment moment, @Nullable String token) {
    Tally chosen = data.chosen();
    return chosen == null
        ? Margins.NONE
        : ServiceClient.await(margins(data.election().code(), chosen, moment, token));
  }

  /**
   * A unit that is no station.
   *
   * @param after where the list of its children goes on; null for its beginning
   */
  public PlaceData place(
      String code,
      String unit,
      @Nullable String tally,
      Moment moment,
      @Nullable String after,
      @Nullable String token) {
    var claims = claims(code, unit, moment, token);
    List<Units.Unit> line = line(code, unit, token);
    Summary summary = summary(code, moment, token);
    Tally chosen = summary.chosen(tally);
    ElectionData election = ElectionData.of(summary);
    if (chosen == null) {
      return new PlaceData(
          election,
          line.getLast(),
          line.subList(0, line.size() - 1),
          null,
          null,
          null,
          null,
          Margins.NONE,
          List.of(),
          ServiceClient.await(claims));
    }
    Moment pinned = moment.pinned(chosen.revision());
    var totals = totals(code, summary, chosen, moment, token);
    var page =
        api.page(
            base(code, chosen)
                + "/results"
                + pinned.query(
                    listQuery("unit=" + ServiceClient.encoded(unit), after).toArray(String[]::new)),
            token,
            Results.class);
    var explained =
        api.get(
                base(code, chosen)
                    + "/seats"
                    + pinned.query("explain=true", "unit=" + ServiceClient.encoded(unit)),
                token,
                ExplainedSeats.class)
            .thenApply(Optional::of)
            // Most units give no seats by themselves.
            .exceptionally(refused -> Optional.empty());
    var margins = margins(code, chosen, moment, token);
    var corrections = corrections(code, chosen, ofUnit(unit), moment, token);
    ServiceClient.ListPage<Results> results = ServiceClient.await(page);
    return new PlaceData(
        election.with(ServiceClient.await(totals)),
        line.getLast(),
        line.subList(0, line.size() - 1),
        chosen,
        results.body(),
        results.after(),
        ServiceClient.await(explained).orElse(null),
        ServiceClient.await(margins),
        ServiceClient.await(corrections),
        ServiceClient.await(claims));
  }

  /** A station, in every tally that knows it. */
  public StationData station(
      String code, String unit, @Nullable String tally, @Nullable String token) {
    var claims = claims(code, unit, Moment.NOW, token);
    List<Units.Unit> line = line(code, unit, token);
    Summary summary = summary(code, Moment.NOW, token);
    Tally chosen = summary.chosen(tally);
    var corrections =
        chosen == null
            ? CompletableFuture.completedFuture(List.<Correction>of())
            : corrections(code, chosen, ofUnit(unit), Moment.NOW, token);
    var asked =
        Stream.concat(
                Stream.ofNullable(chosen),
                summary.tallies().stream()
                    .map(Summary.TallySummary::tally)
                    .filter(other -> !other.equals(chosen)))
            .map(of -> sheet(code, of, unit, token))
            .toList();
    var sheets =
        ServiceClient.await(TallyReader.joined(asked)).stream().flatMap(Optional::stream).toList();
    return new StationData(
        ElectionData.of(summary),
        line.getLast(),
        line.subList(0, line.size() - 1),
        chosen,
        sheets,
        ServiceClient.await(corrections),
        ServiceClient.await(claims));
  }

  /** Units whose code begins with a text or of whose names it is a part, the first of them. */
  public Found find(String code, String text, @Nullable String token) {
    var election = api.get(ELECTIONS + ServiceClient.encoded(code), token, Election.class);
    var units =
        text.isEmpty()
            ? CompletableFuture.completedFuture(
                new ServiceClient.ListPage<>(new Units(List.of()), null))
            : api.page(
                unitsPath(code) + "?limit=" + MOST_FOUND + "&q=" + ServiceClient.encoded(text),
                token,
                Units.class);
    var claims = register.named(code, text, token);
    var found = ServiceClient.await(units);
    return new Found(
        ServiceClient.await(election),
        found.body().items(),
        found.after() != null,
        ServiceClient.await(claims));
  }

  /**
   * What a search found.
   *
   * @param cut whether more units would have been found
   * @param claims by their references
   */
  public record Found(Election election, List<Units.Unit> units, boolean cut, List<Claim> claims) {}

  private Summary summary(String code, Moment moment, @Nullable String token) {
    return ServiceClient.await(
        api.get(
            ELECTIONS + ServiceClient.encoded(code) + "/summary" + moment.withoutRevision().query(),
            token,
            Summary.class));
  }

  private CompletableFuture<List<TallyData>> totals(
      String code, Summary summary, Tally chosen, Moment moment, @Nullable String token) {
    return elections.totals(
        ELECTIONS + ServiceClient.encoded(code), summary, chosen, moment, token);
  }

  /** The unit with those that it lies within, the whole first. */
  private List<Units.Unit> line(String code, String unit, @Nullable String token) {
    Deque<Units.Unit> line = new ArrayDeque<>();
    String wanted = unit;
    while (wanted != null && line.size() < DEEPEST) {
      String exactly = wanted;
      // Units come in the order of their codes, of which this one is the first to begin so.
      Units.Unit found =
          ServiceClient.await(
                  api.get(
                      unitsPath(code) + "?limit=1&q=" + ServiceClient.encoded(wanted),
                      token,
                      Units.class))
              .items()
              .stream()
              .filter(one -> one.code().equals(exactly))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ServiceClient.Refused(
                          ProblemType.UNKNOWN_UNIT.status(),
                          new ServiceClient.Refusal(ProblemType.UNKNOWN_UNIT.uri(), null, null)));
      line.addFirst(found);
      wanted = found.parent();
    }
    return List.copyOf(line);
  }

  private CompletableFuture<Optional<StationData.OfTally>> sheet(
      String code, Tally tally, String unit, @Nullable String token) {
    return api.get(base(code, tally) + "/sheets/" + ServiceClient.encoded(unit), token, Sheet.class)
        .thenApply(sheet -> Optional.of(new StationData.OfTally(tally, sheet)));
  }

  private CompletableFuture<Margins> margins(
      String code, Tally tally, Moment moment, @Nullable String token) {
    return api.get(
            base(code, tally) + "/margins" + moment.pinned(tally.revision()).query(),
            token,
            Margins.class)
        // A page does without them while they are computed or where they cannot be.
        .exceptionally(refused -> Margins.NONE);
  }

  private CompletableFuture<List<Correction>> corrections(
      String code, Tally tally, String query, Moment moment, @Nullable String token) {
    return moment.equals(Moment.NOW)
        ? api.get(base(code, tally) + "/corrections?" + query, token, Correction.Page.class)
            .thenApply(Correction.Page::items)
        : CompletableFuture.completedFuture(List.of());
  }

  private static String ofUnit(String unit) {
    return "limit=" + MOST_CORRECTIONS + "&unit=" + ServiceClient.encoded(unit);
  }

  private CompletableFuture<Optional<List<Claim>>> claims(
      String code, String unit, Moment moment, @Nullable String token) {
    return register.ofUnit(code, unit, moment, token);
  }

  private static List<String> listQuery(String first, @Nullable String after) {
    var query = new ArrayList<>(List.of(first, "limit=" + MOST_CHILDREN));
    if (after != null) {
      query.add("after=" + ServiceClient.encoded(after));
    }
    return query;
  }

  private static String unitsPath(String code) {
    return ELECTIONS + ServiceClient.encoded(code) + "/units";
  }

  private static String base(String code, Tally tally) {
    return ELECTIONS
        + ServiceClient.encoded(code)
        + "/tallies/"
        + ServiceClient.encoded(tally.code());
  }
}
