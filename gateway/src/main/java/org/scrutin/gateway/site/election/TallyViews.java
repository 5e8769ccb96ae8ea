package org.scrutin.gateway.site.election;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/** Makes a tally's view of what results-service says. */
final class TallyViews {
  private final Election election;
  private final List<ListName> lists;
  private final Language language;
  private final Figures figures;
  private final UnaryOperator<Rows> choice;

  TallyViews(
      Election election, List<ListName> lists, Language language, UnaryOperator<Rows> choice) {
    this.choice = choice;
    this.election = election;
    this.lists = lists;
    this.language = language;
    this.figures = new Figures(language);
  }

  TallyView view(TallyData data) {
    var seats = data.seats();
    boolean given = seats.seats() != null;
    return view(
        data.tally(),
        data.results(),
        seats.given(),
        given ? stamp(seats.basis(), seats.revision(), seats.declared()) : null,
        given ? SeatBar.of(seats.given(), lists, election.majority(), election.seats()) : null,
        seats.lots().isEmpty() ? null : figures.number((long) seats.lots().size()));
  }

  /** The same of a unit, whose seats the tally states with all others. */
  TallyView unit(Tally tally, Results results, Map<String, Integer> seats, int size) {
    boolean given = !seats.isEmpty();
    return view(
        tally,
        results,
        seats,
        given ? stamp(null, null, null) : null,
        given ? SeatBar.of(seats, lists, null, size) : null,
        null);
  }

  private TallyView view(
      Tally tally,
      Results results,
      Map<String, Integer> seats,
      TallyView.@Nullable Stamp seatsStamp,
      @Nullable SeatBar bar,
      @Nullable String lots) {
    boolean hasVotes = !results.votes().isEmpty();
    long stated = results.votes().values().stream().mapToLong(Long::longValue).sum();
    Long of = results.valid() == null ? Long.valueOf(stated) : results.valid();
    var rows = choice.apply(Rows.of(lists, results.votes(), seats));
    var traced = results.traceability();
    return new TallyView(
        tally.code(),
        tally.source().shown(language),
        tally.source().kind(),
        tally.role(),
        results.stated() || seatsStamp != null,
        results.stated() ? stamp(results.basis(), results.revision(), results.declared()) : null,
        seatsStamp,
        bar,
        lots,
        rows.shown().stream().map(row -> row(row, of)).toList(),
        others(rows, of),
        results.valid() != null,
        figures.share(results.ballots(), results.registered()),
        figures.number(results.registered()),
        figures.number(results.ballots()),
        figures.number(results.valid()),
        figures.number(results.invalid()),
        counted(results.stations()),
        traceability(hasVotes, traced, seatsStamp));
  }

  /** Of seats that were declared without votes no sheet backs anything. */
  private @Nullable String traceability(
      boolean hasVotes,
      Results.@Nullable Traceability traced,
      TallyView.@Nullable Stamp seatsStamp) {
    if (hasVotes && traced != null) {
      return figures.percent(traced.percent());
    }
    boolean declared = seatsStamp != null && seatsStamp.basis().equals("declared");
    return declared && !hasVotes ? figures.percent(0) : null;
  }

  private TallyView.Row row(Rows.Row row, Long of) {
    Integer seats = row.seats();
    return new TallyView.Row(
        row.list(),
        figures.number(row.votes()),
        figures.share(row.votes(), of),
        seats == null ? null : figures.number(seats.longValue()));
  }

  private TallyView.@Nullable Others others(Rows rows, Long of) {
    Long votes = rows.foldedVotes();
    return rows.folded().isEmpty()
        ? null
        : new TallyView.Others(
            figures.number((long) rows.folded().size()),
            figures.number(votes),
            figures.share(votes, of));
  }

  private TallyView.Stamp stamp(
      @Nullable String basis, @Nullable Long revision, Results.@Nullable Declaration declared) {
    return new TallyView.Stamp(
        basis == null ? "none" : basis,
        revision == null ? null : String.valueOf(revision),
        declared == null ? null : declared.declaredBy(),
        declared == null ? null : figures.date(declared.announcedAt()),
        declared == null ? null : declared.source(),
        declared == null ? null : declared.stage());
  }

  private TallyView.@Nullable Counted counted(Results.@Nullable Stations stations) {
    if (stations == null || stations.expected() == 0) {
      return null;
    }
    return new TallyView.Counted(
        figures.number(stations.counted()),
        figures.number(stations.expected()),
        stations.quarantined() == 0 ? null : figures.number(stations.quarantined()));
  }
}
