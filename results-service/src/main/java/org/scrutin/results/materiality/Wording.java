package org.scrutin.results.materiality;

import java.util.ArrayList;
import java.util.List;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.results.figures.votes.PublishedVotes;

/** The sentences of an answer: what it rests on, and what it takes for granted. */
final class Wording {
  static final String NOTHING_TO_COMPUTE =
      "not computable: the claim states no number of ballots or voters and seeks no annulment";
  static final String NO_MARGINS =
      "not computable: no worst case is known for the method by which this election gives seats";
  static final String NATIONAL_TIER =
      "not computable: no worst case is known where a national tier makes seats of all"
          + " constituencies' votes";

  private Wording() {}

  /** What was assumed and not tested. */
  static String premise(ClaimAdmitted claim) {
    List<String> said = new ArrayList<>();
    List<AffectedVotes> votes = claim.votesAffected() == null ? List.of() : claim.votesAffected();
    if (votes.stream().anyMatch(one -> one.voided() != null)) {
      said.add(
          "any part of the ballots alleged void may be void, whosever they are where that is not"
              + " stated, up to what a list has in the unit");
    }
    if (votes.stream().anyMatch(one -> one.excluded() != null)) {
      said.add("any part of the voters alleged excluded would have voted, for whichever list");
    }
    if (claim.annul() != null && !claim.annul().isEmpty()) {
      said.add("the units named are annulled as a whole");
    }
    String numbers = votes.isEmpty() ? "" : " The numbers are " + bases(votes) + ".";
    return said.isEmpty()
        ? "That the claim is true was not tested."
        : "Untested: " + String.join("; ", said) + "." + numbers;
  }

  private static String bases(List<AffectedVotes> votes) {
    return String.join(
        ", ",
        votes.stream()
            .map(
                one -> one.method() == null ? one.basis() : one.basis() + " (" + one.method() + ")")
            .distinct()
            .toList());
  }

  /** What the answer rests on and how far it reaches. */
  static String note(
      PublishedVotes votes, long revision, ClaimAdmitted claim, WorstCases cases, Named named) {
    List<String> note = new ArrayList<>();
    note.add(
        votes.fromSheets()
            ? "From the sheets counted at revision %d: %d of %d stations."
                .formatted(revision, votes.counted(), votes.expected())
            : "From declared votes, at revision " + revision + ".");
    if (cases.takenAlone()) {
      note.add(
          "A number stated for a unit above the constituencies was applied whole to each of them,"
              + " taken alone; a sum over them would be a bound, not an answer.");
    }
    if (cases.coupled()) {
      note.add(
          "National thresholds tie the constituencies together: 'could not' is exact; 'could' is a"
              + " bound, as is any sum over constituencies.");
    }
    if (claim.votesAffected() != null
        && claim.votesAffected().stream().anyMatch(one -> one.high() != null)) {
      note.add("Of an estimate its upper bound was taken.");
    }
    named.sentences().forEach(note::add);
    return String.join(" ", note);
  }

  /**
   * Units to be named, by code.
   *
   * @param unknown contests without votes
   * @param silent units named by the claim in which nothing is counted
   * @param lots contests whose seats wait for lots already
   */
  record Named(List<String> unknown, List<String> silent, List<String> lots) {
    List<String> sentences() {
      List<String> sentences = new ArrayList<>();
      add(sentences, "No votes are published for %s: left out.", unknown);
      add(sentences, "Nothing is counted yet in %s.", silent);
      add(sentences, "The seats of %s wait for the drawing of lots already.", lots);
      return sentences;
    }

    private static void add(List<String> sentences, String form, List<String> units) {
      if (!units.isEmpty()) {
        sentences.add(form.formatted(String.join(", ", units)));
      }
    }
  }
}
