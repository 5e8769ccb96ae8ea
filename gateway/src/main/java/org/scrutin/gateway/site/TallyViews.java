package org.scrutin.gateway.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a tally's view of what results-service says. */
final class TallyViews {
  private final Election election;
  private final List<ListName> lists;
  private final Figures figures;

  TallyViews(Election election, List<ListName> lists, Figures figures) {
    this.election = election;
    this.lists = lists;
    this.figures = figures;
  }

  TallyView view(TallyData data) {
    var results = data.results();
    var seats = data.seats();
    Map<String, Integer> given = seats.seats();
    boolean hasVotes = !results.votes().isEmpty();
    boolean hasFigures = hasVotes || results.registered() != null || results.ballots() != null;
    boolean ofValid = results.valid() != null;
    var traced = results.traceability();
    return new TallyView(
        data.tally().code(),
        data.tally().source().name(),
        data.tally().source().kind(),
        hasFigures || given != null,
        hasFigures ? stamp(results.basis(), results.revision(), results.declared()) : null,
        given == null ? null : stamp(seats.basis(), seats.revision(), seats.declared()),
        given == null ? null : SeatBar.of(given, lists, election.majority(), election.seats()),
        seats.lots().isEmpty() ? null : figures.number((long) seats.lots().size()),
        rows(results, given),
        ofValid,
        figures.share(results.ballots(), results.registered()),
        figures.number(results.registered()),
        figures.number(results.ballots()),
        figures.number(results.valid()),
        figures.number(results.invalid()),
        counted(results.stations()),
        !hasVotes || traced == null ? null : figures.percent(traced.percent()));
  }

  private List<TallyView.Row> rows(Results results, @Nullable Map<String, Integer> seats) {
    long stated = results.votes().values().stream().mapToLong(Long::longValue).sum();
    Long of = results.valid() == null ? Long.valueOf(stated) : results.valid();
    var rows = new ArrayList<TallyView.Row>();
    for (ListName list : lists) {
      Long votes = results.votes().get(list.code());
      Integer number = seats == null ? null : seats.get(list.code());
      if (votes != null || number != null) {
        rows.add(
            new TallyView.Row(
                list,
                figures.number(votes),
                figures.share(votes, of),
                number == null ? null : figures.number((long) number)));
      }
    }
    return List.copyOf(rows);
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
