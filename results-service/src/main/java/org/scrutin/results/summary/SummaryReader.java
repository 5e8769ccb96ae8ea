package org.scrutin.results.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.declared.Statements;
import org.scrutin.results.election.ElectionAnswers;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.tally.TallyAnswer;
import org.scrutin.results.election.tally.TallyAnswers;
import org.scrutin.results.election.units.UnitAnswer;
import org.scrutin.results.election.units.UnitSearch;
import org.scrutin.results.figures.MomentReader;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.results.ResultsReader;
import org.scrutin.results.figures.seats.SeatsReader;
import org.scrutin.results.findings.FindingsReader;
import org.scrutin.results.missing.MissingSheet;
import org.scrutin.results.missing.MissingSheetsReader;
import org.scrutin.results.sheets.SheetClass;

/** Reads what each tally of an election says of the whole. */
@ApplicationScoped
class SummaryReader {
  private static final int MOST_CONSTITUENCIES = 3 * PageRequest.MAX_LIMIT;
  private static final int MOST_ANNOUNCEMENTS = 100;
  private static final int MOST_MISSING = 20;
  private static final int MOST_FINDINGS = 20;

  private final Tallies tallies;
  private final MomentReader moments;
  private final ElectionAnswers elections;
  private final TallyAnswers tallyAnswers;
  private final UnitSearch units;
  private final ResultsReader results;
  private final SeatsReader seats;
  private final MissingSheetsReader missing;
  private final FindingsReader findings;
  private final Statements statements;

  @Inject
  SummaryReader(
      Tallies tallies,
      MomentReader moments,
      ElectionAnswers elections,
      TallyAnswers tallyAnswers,
      UnitSearch units,
      ResultsReader results,
      SeatsReader seats,
      MissingSheetsReader missing,
      FindingsReader findings,
      Statements statements) {
    this.tallies = tallies;
    this.moments = moments;
    this.elections = elections;
    this.tallyAnswers = tallyAnswers;
    this.units = units;
    this.results = results;
    this.seats = seats;
    this.missing = missing;
    this.findings = findings;
    this.statements = statements;
  }

  /** Of each election as it is now, in the same order; one statement for the tallies of all. */
  List<Summary> newest(List<Election> elections) {
    Map<Integer, List<Tally>> visible = tallies.visible(elections);
    return elections.stream()
        .map(election -> find(election, visible.getOrDefault(election.id(), List.of()), null, null))
        .toList();
  }

  /**
   * Of one election; of a release only the tallies that it holds.
   *
   * @throws Refusal as {@link MomentReader#of}; 404 if the release holds no tally
   */
  Summary find(Election election, @Nullable String release, @Nullable String asOf) {
    Summary summary = find(election, tallies.visible(election), release, asOf);
    if (release != null && summary.tallies().isEmpty()) {
      throw new Refusal(
          ProblemType.UNKNOWN_RELEASE,
          "No published release '" + release + "' of " + election.code() + " holds a tally.");
    }
    return summary;
  }

  private Summary find(
      Election election, List<Tally> visible, @Nullable String release, @Nullable String asOf) {
    List<TallyQuery> queries =
        visible.stream()
            .flatMap(
                tally ->
                    moments.find(election, tally, release, asOf).stream()
                        .map(moment -> new TallyQuery(election, tally, moment)))
            .toList();
    LocalDate day = queries.isEmpty() ? null : queries.getFirst().moment().until();
    return new Summary(election, day, queries);
  }

  SummaryAnswer answer(Summary summary) {
    Election election = summary.election();
    List<Tally> shown = summary.tallies().stream().map(TallyQuery::tally).toList();
    Map<String, TallyAnswer> answers =
        tallyAnswers.of(shown).stream()
            .collect(Collectors.toMap(TallyAnswer::code, answer -> answer));
    return new SummaryAnswer(
        elections.of(election, shown),
        summary.asOf(),
        constituencies(election),
        summary.tallies().stream()
            .map(query -> answer(query, Objects.requireNonNull(answers.get(query.tally().code()))))
            .toList());
  }

  private SummaryAnswer.TallySummary answer(TallyQuery query, TallyAnswer tally) {
    return new SummaryAnswer.TallySummary(
        tally,
        results.whole(query).orElse(null),
        seats.whole(query),
        missing(query),
        findings.first(
            query.election(), query.tally().id(), query.moment().sheets(), MOST_FINDINGS),
        statements.days(query.tally().id(), query.tally().revision(), MOST_ANNOUNCEMENTS));
  }

  /** Of a tally that counts sheets: who only declares has none that are missing. */
  private List<MissingSheet> missing(TallyQuery query) {
    return results
        .classes(query)
        .filter(classes -> classes.counted() + classes.of(SheetClass.QUARANTINED) > 0)
        .map(
            classes ->
                missing.read(
                    new MissingSheetsReader.Question(
                        query.election().id(), query.tally().id(), query.moment().sheets()),
                    classes,
                    MOST_MISSING))
        .orElse(List.of());
  }

  private List<UnitAnswer> constituencies(Election election) {
    List<UnitAnswer> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(new PageRequest(PageRequest.MAX_LIMIT, null));
    while (next.isPresent() && all.size() < MOST_CONSTITUENCIES) {
      PageRequest wanted = next.get();
      Page<UnitAnswer> page =
          Page.of(
              units.find(election, UnitSearch.Filter.ofKind("constituency"), wanted),
              wanted,
              UnitAnswer::code);
      all.addAll(page.items());
      next = Optional.ofNullable(page.next()).map(code -> new PageRequest(wanted.limit(), code));
    }
    return List.copyOf(all);
  }
}
