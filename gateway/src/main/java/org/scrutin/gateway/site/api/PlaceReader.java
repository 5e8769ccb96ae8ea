package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;

/** Collects what pages of places and stations need. */
@ApplicationScoped
public class PlaceReader {
  private static final String ELECTIONS = "/api/v1/elections/";

  /** Children that a page lists. */
  private static final int MOST_CHILDREN = 100;

  /** Children that are looked through for those of one kind. */
  private static final int MOST_LOOKED_THROUGH = 1_000;

  /** Pages of a thousand units in a table. */
  private static final int MOST_PAGES = 5;

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
    return new PlacesData(
        data,
        chosen,
        margins(data, token),
        data.corrections().orElse(List.of()),
        ServiceClient.await(claims));
  }

  /** How close the seats of the chosen tally are; nothing where that cannot be computed. */
  public Margins margins(ElectionData data, @Nullable String token) {
    Tally chosen = data.chosen();
    return chosen == null
        ? Margins.NONE
        : ServiceClient.await(
            margins(
                data.election().code(),
                chosen,
                data.shown().moment(),
                data.mostSeats()
                    .map(list -> List.of("list=" + ServiceClient.encoded(list), "seats=majority"))
                    .orElse(List.of()),
                token));
  }

  /**
   * A unit that is no station.
   *
   * @param all whether to read more of its children than a page lists
   * @param after where the list of its children goes on; null for its beginning
   */
  public PlaceData place(
      String code,
      String unit,
      @Nullable String tally,
      Moment asked,
      boolean all,
      @Nullable String after,
      @Nullable String token) {
    var claims = claims(code, unit, asked, token);
    List<Units.Unit> line = line(code, unit, token);
    var opened = elections.open(code, tally, asked, codes(line), token);
    Tally chosen = opened.chosen();
    ElectionData election = opened.data();
    if (chosen == null || !election.of(chosen).held()) {
      return new PlaceData(
          election,
          line.getLast(),
          line.subList(0, line.size() - 1),
          chosen,
          null,
          null,
          null,
          Margins.NONE,
          List.of(),
          ServiceClient.await(claims));
    }
    Moment moment = opened.shown().moment();
    Moment pinned = moment.pinned(chosen.revision());
    var totals =
        elections.totals(ELECTIONS + ServiceClient.encoded(code), election, chosen, moment, token);
    String ofUnit = "unit=" + ServiceClient.encoded(unit);
    var page =
        api.page(
            base(code, chosen)
                + "/results"
                + pinned.query(
                    listQuery(ofUnit, all ? MOST_LOOKED_THROUGH : MOST_CHILDREN, after)
                        .toArray(String[]::new)),
            token,
            Results.class);
    var now =
        opened.shown().release() == null
            ? page.thenApply(ServiceClient.ListPage::body)
            : results(code, chosen, unit, Moment.NOW, token);
    var explained =
        api.get(
                base(code, chosen) + "/seats" + pinned.query("explain=true", ofUnit),
                token,
                ExplainedSeats.class)
            .thenApply(Optional::of)
            // Most units give no seats by themselves.
            .exceptionally(refused -> Optional.empty());
    var margins = margins(code, chosen, moment, List.of(), token);
    var corrections = corrections(code, chosen, unit, asked, token);
    ServiceClient.ListPage<Results> results = ServiceClient.await(page);
    List<Correction> corrected = ServiceClient.await(corrections);
    TallyData whole = ServiceClient.await(totals);
    return new PlaceData(
        election
            .with(whole)
            .with(
                opened.since(
                    results.body(),
                    ServiceClient.await(now),
                    whole.seats().given(unit),
                    opened.newest().totals(chosen).seats().given(unit),
                    corrected)),
        line.getLast(),
        line.subList(0, line.size() - 1),
        chosen,
        results.body(),
        results.after(),
        ServiceClient.await(explained).orElse(null),
        ServiceClient.await(margins),
        corrected,
        ServiceClient.await(claims));
  }

  private static Set<String> codes(List<Units.Unit> line) {
    return line.stream().map(Units.Unit::code).collect(Collectors.toSet());
  }

  /**
   * What lies directly below a unit.
   *
   * @param revision of the figures; null where they are of none
   * @param seats of the tally that they are of
   */
  public record Below(
      Election election, List<Results> units, @Nullable Long revision, Seats seats) {}

  /** One tally's figures of what lies directly below a unit, the first of it. */
  public Below below(
      String code, String unit, @Nullable String tally, Moment asked, @Nullable String token) {
    List<Units.Unit> line = line(code, unit, token);
    var opened = elections.open(code, tally, asked, codes(line), token);
    Tally chosen = opened.chosen();
    Election election = opened.data().election();
    if (chosen == null || !opened.data().of(chosen).held()) {
      return new Below(election, List.of(), null, Seats.NONE);
    }
    var results =
        ServiceClient.await(
            api.pages(
                base(code, chosen)
                    + "/results"
                    + opened
                        .shown()
                        .moment()
                        .pinned(chosen.revision())
                        .query("unit=" + ServiceClient.encoded(unit), "limit=1000"),
                token,
                Results.class,
                MOST_PAGES));
    return new Below(
        election,
        results.pages().stream().flatMap(page -> page.children().stream()).toList(),
        results.pages().getFirst().revision(),
        opened.data().of(chosen).seats());
  }

  /**
   * A station, in every tally that knows it: the sheets in force, unless a past state is asked for.
   */
  public StationData station(
      String code, String unit, @Nullable String tally, Moment asked, @Nullable String token) {
    var claims = claims(code, unit, asked, token);
    List<Units.Unit> line = line(code, unit, token);
    var opened =
        elections.open(
            code, tally, asked.newest() ? Moment.RUNNING_COUNT : asked, codes(line), token);
    Tally chosen = opened.chosen();
    var corrections =
        chosen == null
            ? CompletableFuture.completedFuture(List.<Correction>of())
            : corrections(code, chosen, unit, asked, token);
    Moment moment = opened.shown().moment();
    var asking =
        Stream.concat(
                Stream.ofNullable(chosen),
                opened.newest().tallies().stream()
                    .map(Summary.TallySummary::tally)
                    .filter(other -> !other.equals(chosen)))
            .filter(of -> opened.data().of(of).held())
            .map(
                of ->
                    sheet(
                        code,
                        of,
                        unit,
                        of.equals(chosen) ? moment : moment.withoutRevision(),
                        token))
            .toList();
    var figures =
        chosen == null || !opened.data().of(chosen).held()
            ? CompletableFuture.completedFuture(Optional.<Results>empty())
            : results(code, chosen, unit, moment, token).thenApply(Optional::of);
    var sheets = ServiceClient.await(TallyReader.joined(asking));
    return new StationData(
        opened.data().with(opened.shown().askedFor(asked)),
        line.getLast(),
        line.subList(0, line.size() - 1),
        chosen,
        ServiceClient.await(figures).orElse(null),
        sheets,
        ServiceClient.await(corrections),
        ServiceClient.await(claims));
  }

  /**
   * Units whose code begins with a text or of whose names it is a part, the first of them.
   *
   * @param within code of a unit that they lie in; null for all
   */
  public Found find(String code, String text, @Nullable String within, @Nullable String token) {
    Units.Unit place = within == null ? null : line(code, within, token).getLast();
    var election = api.get(ELECTIONS + ServiceClient.encoded(code), token, Election.class);
    var units =
        text.isEmpty()
            ? CompletableFuture.completedFuture(
                new ServiceClient.ListPage<>(new Units(List.of()), null))
            : api.page(
                unitsPath(code)
                    + "?limit="
                    + MOST_FOUND
                    + "&q="
                    + ServiceClient.encoded(text)
                    + (within == null ? "" : "&within=" + ServiceClient.encoded(within)),
                token,
                Units.class);
    var claims = register.named(code, text, token);
    var found = ServiceClient.await(units);
    return new Found(
        ServiceClient.await(election),
        place,
        found.body().items(),
        found.after() != null,
        ServiceClient.await(claims));
  }

  /**
   * What a search found.
   *
   * @param within where was searched; null for everywhere
   * @param cut whether more units would have been found
   * @param claims by their references
   */
  public record Found(
      Election election,
      Units.@Nullable Unit within,
      List<Units.Unit> units,
      boolean cut,
      List<Claim> claims) {}

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

  private CompletableFuture<StationData.OfTally> sheet(
      String code, Tally tally, String unit, Moment moment, @Nullable String token) {
    String path = base(code, tally);
    String station = ServiceClient.encoded(unit);
    var sheet = api.get(path + "/sheets/" + station, token, Sheet.class);
    if (moment.newest()) {
      return sheet.thenApply(now -> new StationData.OfTally(tally, now));
    }
    return sheet.thenCombine(
        results(code, tally, unit, moment, token),
        (now, then) -> new StationData.OfTally(tally, now.at(then)));
  }

  /** What a tally has of a unit, without what lies below. */
  private CompletableFuture<Results> results(
      String code, Tally tally, String unit, Moment moment, @Nullable String token) {
    return api.get(
        base(code, tally)
            + "/results"
            + moment
                .pinned(tally.revision())
                .query("limit=1", "unit=" + ServiceClient.encoded(unit)),
        token,
        Results.class);
  }

  private CompletableFuture<Margins> margins(
      String code, Tally tally, Moment moment, List<String> more, @Nullable String token) {
    return api.get(
            base(code, tally)
                + "/margins"
                + moment.pinned(tally.revision()).query(more.toArray(String[]::new)),
            token,
            Margins.class)
        // A page does without them while they are computed or where they cannot be.
        .exceptionally(refused -> Margins.NONE);
  }

  private CompletableFuture<List<Correction>> corrections(
      String code, Tally tally, String unit, Moment asked, @Nullable String token) {
    return asked.newest()
        ? api.get(
                "%s/corrections?limit=%d&unit=%s"
                    .formatted(
                        base(code, tally),
                        ElectionReader.MOST_CORRECTIONS,
                        ServiceClient.encoded(unit)),
                token,
                Correction.Page.class)
            .thenApply(Correction.Page::items)
        : CompletableFuture.completedFuture(List.of());
  }

  private CompletableFuture<Optional<List<Claim>>> claims(
      String code, String unit, Moment moment, @Nullable String token) {
    return register.ofUnit(code, unit, moment, token);
  }

  private static List<String> listQuery(String first, int limit, @Nullable String after) {
    var query = new ArrayList<>(List.of(first, "limit=" + limit));
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
