package org.scrutin.results.materiality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimAssessed.Constituency;
import org.scrutin.contracts.ClaimAssessed.Rerun;
import org.scrutin.contracts.ClaimAssessed.WorstCase;
import org.scrutin.contracts.Sentence;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.results.figures.votes.VotesReader;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Verdict;

/** One claim on one tally's votes. */
final class ClaimCase {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final ClaimAdmitted claim;

  ClaimCase(ElectionDefinition election, UnitIndex units, ClaimAdmitted claim) {
    this.election = election;
    this.units = units;
    this.claim = claim;
  }

  Assessment assess(int tallyId, long revision, VotesReader reader) {
    try {
      return Assessment.of(worstCase(tallyId, revision, reader), revision);
    } catch (NotComputable e) {
      return Assessment.not(e.reason(), revision);
    }
  }

  private WorstCase worstCase(int tallyId, long revision, VotesReader reader) throws NotComputable {
    if (units.root() == UnitIndex.NONE) {
      throw new NotComputable(SentenceForm.NO_VOTES.of());
    }
    if (election.seatRule().tiered()) {
      throw new NotComputable(SentenceForm.NATIONAL_TIER.of());
    }
    if (!Race.answers(election.seatRule())) {
      throw new NotComputable(SentenceForm.METHOD_WITHOUT_WORST_CASE.of());
    }
    List<Integer> target = ClaimReader.target(claim, units);
    Allegation allegation = ClaimReader.allegation(claim, election, units);
    List<Integer> named = new ArrayList<>(allegation.annulled());
    allegation.affected().forEach(one -> named.add(one.unit()));
    PublishedVotes votes = reader.read(tallyId, revision, named, allegation.annulled());
    notMoreThanCounted(allegation, votes);
    if (allegation.empty()) {
      boolean voteless =
          touched(target).stream().noneMatch(contest -> votes.known().containsKey(contest));
      throw new NotComputable(
          (voteless ? SentenceForm.NO_VOTES : SentenceForm.NOTHING_TO_COMPUTE).of());
    }
    WorstCases cases = new WorstCases(election, units, allegation, votes.known());
    List<ContestAnswer> answers = cases.answers();
    boolean change = answers.stream().anyMatch(one -> one.verdict() == Verdict.CHANGE);
    if (unanswered(cases, votes, named) && !change) {
      throw new NotComputable(SentenceForm.NO_VOTES.of());
    }
    var mentioned =
        new Wording.Named(
            codes(cases.unknown()),
            codes(named.stream().filter(unit -> !votes.known().containsKey(unit)).toList()),
            codes(cases.open()));
    List<Sentence> note = Wording.note(votes, revision, claim, cases, mentioned);
    return new WorstCase(
        change,
        null,
        answers.stream().map(this::constituency).toList(),
        cases.coupled(),
        Wording.text(note),
        note);
  }

  private void notMoreThanCounted(Allegation allegation, PublishedVotes votes)
      throws NotComputable {
    Map<Integer, Long> alleged = new HashMap<>();
    for (Allegation.Affected one : allegation.affected()) {
      Ballots counted = votes.known().get(one.unit());
      if (counted == null || one.voided() == 0) {
        continue;
      }
      long inAll = alleged.merge(one.unit(), one.voided(), Long::sum);
      if (one.list() != null && one.voided() > counted.votes()[one.list()]) {
        throw moreThanCounted(one.unit(), one.voided(), counted.votes()[one.list()]);
      }
      if (inAll > counted.valid()) {
        throw moreThanCounted(one.unit(), inAll, counted.valid());
      }
    }
  }

  private NotComputable moreThanCounted(int unit, long alleged, long counted) {
    return new NotComputable(SentenceForm.MORE_THAN_COUNTED.of(units.code(unit), alleged, counted));
  }

  /**
   * Whether "could not" would rest on votes that nobody has published: of a constituency, of the
   * country where it decides, or of every unit that the claim names.
   */
  private boolean unanswered(WorstCases cases, PublishedVotes votes, List<Integer> named) {
    return !cases.unknown().isEmpty()
        || (cases.coupled() && !votes.known().containsKey(units.root()))
        || (named.stream().noneMatch(votes.known()::containsKey));
  }

  private List<Integer> touched(List<Integer> target) {
    Contests contests = new Contests(election, units);
    List<Integer> touched = new ArrayList<>();
    for (int contest : contests.all()) {
      for (int unit : target) {
        if (ContestChanges.within(units, unit, contest)
            || ContestChanges.within(units, contest, unit)) {
          touched.add(contest);
        }
      }
    }
    return touched;
  }

  private List<String> codes(List<Integer> ids) {
    return ids.stream().distinct().map(units::code).toList();
  }

  private Constituency constituency(ContestAnswer answer) {
    ContestAnswer.Rerun again = answer.rerun();
    Verdict rerun = again == null ? null : again.verdict();
    return new Constituency(
        units.code(answer.unit()),
        answer.verdict() == Verdict.CHANGE,
        answer.verdict() != Verdict.NONE,
        stated(answer.excluded()),
        stated(answer.voided()),
        again == null ? null : answer.annulled(),
        list(answer.from()),
        list(answer.to()),
        answer.margin(),
        answer.via(),
        again == null
            ? null
            : new Rerun(
                again.roll(),
                rerun == null ? null : rerun == Verdict.CHANGE,
                rerun == null ? null : rerun != Verdict.NONE));
  }

  private static @Nullable Long stated(long number) {
    return number > 0 ? number : null;
  }

  private @Nullable String list(@Nullable Integer position) {
    return position == null ? null : election.lists().get(position).code();
  }
}
