package org.scrutin.gateway.site.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.Finding;
import org.scrutin.gateway.site.api.MissingSheet;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Ratio;
import org.scrutin.gateway.site.words.Wording;
import org.scrutin.platform.web.share.Share;
import org.scrutin.platform.web.share.Shares;

/** Makes a tally's view of what results-service says. */
public final class TallyViews {
  private final Election election;
  private final List<ListName> lists;
  private final Language language;
  private final Figures figures;
  private final Shares shares;
  private final UnaryOperator<Rows> choice;

  public TallyViews(
      Election election, List<ListName> lists, Language language, UnaryOperator<Rows> choice) {
    this.choice = choice;
    this.election = election;
    this.lists = lists;
    this.language = language;
    this.figures = new Figures(language);
    this.shares = election.shares();
  }

  TallyView view(TallyData data) {
    var seats = data.seats();
    boolean given = seats.seats() != null;
    return view(
        data.tally(),
        data.held(),
        data.results(),
        data.missing(),
        data.findings(),
        seats.given(),
        given ? stamp(seats.basis(), seats.revision(), seats.declared()) : null,
        given ? SeatBar.of(seats.given(), lists, election.majority(), election.seats()) : null,
        LotsView.of(seats, null, election, lists, figures),
        seats.unfilled(),
        seats.keptOut());
  }

  /**
   * The same of a unit, whose seats the tally states with all others.
   *
   * @param all seats of the tally
   */
  public TallyView unit(Tally tally, Results results, Seats all, int size) {
    Seats.Constituency constituency = all.constituency(results.unit());
    Map<String, Integer> seats = constituency == null ? Map.of() : constituency.given();
    boolean given = !seats.isEmpty();
    return view(
        tally,
        true,
        results,
        List.of(),
        List.of(),
        seats,
        given ? stamp(null, null, null) : null,
        given ? SeatBar.of(seats, lists, null, size) : null,
        LotsView.of(all, results.unit(), election, lists, figures),
        constituency == null ? 0 : constituency.unfilled(),
        constituency == null ? List.of() : keptOut(all, constituency));
  }

  /** By what it has there, and by what it has in the whole country. */
  private static List<Seats.KeptOut> keptOut(Seats all, Seats.Constituency constituency) {
    return Stream.concat(
            all.keptOut().stream().filter(out -> !out.levelling()), constituency.keptOut().stream())
        .toList();
  }

  private TallyView view(
      Tally tally,
      boolean held,
      Results results,
      List<MissingSheet> missing,
      List<Finding> findings,
      Map<String, Integer> seats,
      TallyView.@Nullable Stamp seatsStamp,
      @Nullable SeatBar bar,
      LotsView lots,
      int unfilled,
      List<Seats.KeptOut> keptOut) {
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
        held,
        results.stated() || seatsStamp != null,
        results.stated() ? stamp(results.basis(), results.revision(), results.declared()) : null,
        seatsStamp,
        bar != null && results.partOfSheets() ? bar.ofPart() : bar,
        lots,
        unfilled == 0 ? null : figures.number((long) unfilled),
        rows.shown().stream().map(row -> row(row, of, keptOut)).toList(),
        others(rows, of),
        results.valid() != null,
        turnout(results),
        figure(results, "registered", results.registered()),
        figure(results, "ballots", results.ballots()),
        figure(results, "valid", results.valid()),
        figure(results, "invalid", results.invalid()),
        counted(results),
        missing.stream().map(this::missing).toList(),
        more(results.sheets(), missing.size()),
        findings(results.findings(), findings),
        traceability(hasVotes, traced, seatsStamp));
  }

  /** Of seats that were declared without votes no sheet backs anything. */
  private @Nullable Ratio traceability(
      boolean hasVotes, @Nullable Share traced, TallyView.@Nullable Stamp seatsStamp) {
    boolean declared = seatsStamp != null && seatsStamp.basis().equals("declared");
    return hasVotes || !declared
        ? figures.share(traced)
        : new Ratio("0", figures.percent(BigDecimal.ZERO));
  }

  private TallyView.@Nullable Figure figure(Results results, String name, @Nullable Long value) {
    Integer statedBy = results.statedBy().get(name);
    return value == null
        ? null
        : new TallyView.Figure(
            figures.number((long) value),
            statedBy == null ? null : figures.number(statedBy.longValue()));
  }

  private TallyView.@Nullable Turnout turnout(Results results) {
    Results.Turnout turnout = results.turnout();
    if (turnout == null) {
      return null;
    }
    Ratio share = Objects.requireNonNull(figures.share(turnout.share()));
    Integer over = turnout.over();
    Results.Stations stations = results.stations();
    return over == null || stations == null || over >= stations.counted()
        ? new TallyView.Turnout(share, null, null)
        : new TallyView.Turnout(
            share, figures.number(over.longValue()), figures.number(stations.counted()));
  }

  private TallyView.Row row(Rows.Row row, Long of, List<Seats.KeptOut> keptOut) {
    Integer seats = row.seats();
    return new TallyView.Row(
        row.list(),
        figures.number(row.votes()),
        share(row.votes(), of),
        seats == null ? null : figures.number(seats.longValue()),
        keptOut.stream()
            .filter(one -> one.list().equals(row.list().code()))
            .map(
                one ->
                    new TallyView.KeptOut(
                        Objects.requireNonNull(figures.share(one.share())),
                        figures.threshold(one.threshold()),
                        one.levelling()))
            .toList());
  }

  private @Nullable Ratio share(@Nullable Long votes, Long of) {
    return votes == null || votes < 0 || of < 0 ? null : figures.share(shares.of(votes, of));
  }

  private TallyView.@Nullable Others others(Rows rows, Long of) {
    Long votes = rows.foldedVotes();
    return rows.folded().isEmpty()
        ? null
        : new TallyView.Others(
            figures.number((long) rows.folded().size()), figures.number(votes), share(votes, of));
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

  private TallyView.@Nullable Counted counted(Results results) {
    Results.Stations stations = results.stations();
    Results.Sheets sheets = results.sheets();
    if (stations == null || sheets == null || stations.expected() == 0 || !sheets.any()) {
      return null;
    }
    long waiting = stations.quarantined() - sheets.quarantined();
    List<TallyView.SheetCount> others = new ArrayList<>();
    add(others, "quarantined", sheets.quarantined());
    sheets.status().forEach((status, number) -> add(others, status, number));
    add(others, "awaited", sheets.awaited());
    return new TallyView.Counted(
        figures.number(sheets.counted()),
        figures.number(sheets.expected()),
        waiting <= 0 ? null : figures.number(waiting),
        List.copyOf(others),
        sheets.counted() >= sheets.expected());
  }

  private void add(List<TallyView.SheetCount> others, String sheetClass, long number) {
    if (number > 0) {
      others.add(new TallyView.SheetCount(sheetClass, figures.number(number)));
    }
  }

  private TallyView.Missing missing(MissingSheet sheet) {
    return new TallyView.Missing(
        sheet.unit(),
        language.name(sheet.names(), sheet.name(), sheet.unit()),
        sheet.sheetClass(),
        wording(sheet.reason()),
        wording(sheet.legalBasis()),
        sheet.errors().stream().map(error -> ofCheck(error.code(), error.message())).toList());
  }

  private TallyView.@Nullable Findings findings(
      Results.@Nullable FindingCounts counts, List<Finding> shown) {
    if (counts == null || counts.error() + counts.warning() + counts.note() == 0) {
      return null;
    }
    return new TallyView.Findings(
        some(counts.error()),
        some(counts.warning()),
        some(counts.note()),
        shown.stream()
            .map(
                one ->
                    new TallyView.Findings.Shown(
                        one.unit(),
                        ofCheck(one.code(), one.message()),
                        one.formula(),
                        one.inputs().entrySet().stream()
                            .map(input -> input.getKey() + " " + input.getValue())
                            .collect(Collectors.joining(", "))))
            .toList());
  }

  private @Nullable String some(long number) {
    return number == 0 ? null : figures.number(number);
  }

  /** Checks speak English. */
  private Wording ofCheck(String code, @Nullable String message) {
    return new Wording(message == null ? code : message, language == Language.EN ? null : "en");
  }

  private static @Nullable Wording wording(@Nullable String text) {
    return text == null ? null : Wording.of(text);
  }

  /** How many are missing beside those that are shown; null for none, or where none are shown. */
  private @Nullable String more(Results.@Nullable Sheets sheets, int shown) {
    long beside = sheets == null ? 0 : sheets.expected() - sheets.counted() - shown;
    return shown == 0 || beside <= 0 ? null : figures.number(beside);
  }
}
