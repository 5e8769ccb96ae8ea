package org.scrutin.results.materiality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.Sentence;
import org.scrutin.results.figures.votes.PublishedVotes;

/** The sentences of an answer: what it rests on, and what it takes for granted. */
final class Wording {
  private Wording() {}

  /** What was assumed and not tested. */
  static List<Sentence> premise(ClaimAdmitted claim) {
    List<Sentence> said = new ArrayList<>();
    List<AffectedVotes> votes = claim.votesAffected() == null ? List.of() : claim.votesAffected();
    if (votes.stream().anyMatch(one -> one.voided() != null)) {
      said.add(SentenceForm.ANY_PART_VOID.of());
    }
    if (votes.stream().anyMatch(one -> one.excluded() != null)) {
      said.add(SentenceForm.ANY_PART_EXCLUDED.of());
    }
    if (claim.annul() != null && !claim.annul().isEmpty()) {
      said.add(SentenceForm.ANNULLED_WHOLE.of());
    }
    if (said.isEmpty()) {
      return List.of(SentenceForm.UNTESTED.of());
    }
    if (!votes.isEmpty()) {
      said.add(SentenceForm.NUMBERS.of(bases(votes)));
    }
    return said;
  }

  /** In English: the assumptions are parts of one sentence, which the numbers follow. */
  static String premiseText(List<Sentence> premise) {
    List<String> assumed =
        premise.stream().map(Sentence::text).filter(text -> !text.endsWith(".")).toList();
    String rest =
        premise.stream()
            .map(Sentence::text)
            .filter(text -> text.endsWith("."))
            .collect(Collectors.joining(" "));
    return assumed.isEmpty()
        ? rest
        : ("Untested: " + String.join("; ", assumed) + ". " + rest).strip();
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
  static List<Sentence> note(
      PublishedVotes votes, long revision, ClaimAdmitted claim, WorstCases cases, Named named) {
    List<Sentence> note = new ArrayList<>();
    note.add(
        votes.fromSheets()
            ? SentenceForm.FROM_SHEETS.of(revision, votes.counted(), votes.expected())
            : SentenceForm.FROM_DECLARED.of(revision));
    if (cases.takenAlone()) {
      note.add(SentenceForm.TAKEN_ALONE.of());
    }
    if (cases.coupled()) {
      note.add(SentenceForm.COUPLED.of());
    }
    if (claim.votesAffected() != null
        && claim.votesAffected().stream().anyMatch(one -> one.high() != null)) {
      note.add(SentenceForm.UPPER_BOUND.of());
    }
    note.addAll(named.sentences());
    return note;
  }

  /** Several sentences in English. */
  static String text(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }

  /**
   * Units to be named, by code.
   *
   * @param unknown contests without votes
   * @param silent units named by the claim in which nothing is counted
   * @param lots contests whose seats wait for lots already
   */
  record Named(List<String> unknown, List<String> silent, List<String> lots) {
    List<Sentence> sentences() {
      List<Sentence> sentences = new ArrayList<>();
      add(sentences, SentenceForm.LEFT_OUT, unknown);
      add(sentences, SentenceForm.NOTHING_COUNTED, silent);
      add(sentences, SentenceForm.LOTS_OPEN, lots);
      return sentences;
    }

    private static void add(List<Sentence> sentences, SentenceForm form, List<String> units) {
      if (!units.isEmpty()) {
        sentences.add(form.of(String.join(", ", units)));
      }
    }
  }
}
