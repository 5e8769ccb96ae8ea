package org.scrutin.results.materiality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.Sentence;

/**
 * The sentences of an assessment: why there is none, what it takes for granted, how far it goes.
 */
enum SentenceForm {
  NO_VOTES(ClaimAssessed.NO_VOTES),
  NOTHING_TO_COMPUTE(
      "not computable: the claim states no number of ballots or voters and seeks no annulment"),
  METHOD_WITHOUT_WORST_CASE(
      "not computable: no worst case is known for the method by which this election gives seats"),
  NATIONAL_TIER(
      "not computable: no worst case is known where a national tier makes seats of all"
          + " constituencies' votes"),
  UNKNOWN_ELECTION("not computable: no election %s is known"),
  UNPUBLISHED_TALLY("not computable: no tally %s is published"),
  UNKNOWN_UNIT("not computable: the election has no unit %s"),
  UNKNOWN_LIST("not computable: the election has no list %s"),
  OVERLAPPING(
      "not computable: numbers of one kind are stated for %s and for %s, which have ballots or"
          + " voters in common, and nothing says how they go together"),
  TOO_LARGE("not computable: the number stated for %s is larger than any election"),
  MORE_THAN_COUNTED(
      "not computable: of %s more ballots are alleged void (%s) than were counted there (%s)"),

  UNTESTED("That the claim is true was not tested."),
  ANY_PART_VOID(
      "any part of the ballots alleged void may be void, whosever they are where that is not"
          + " stated, up to what a list has in the unit"),
  ANY_PART_EXCLUDED("any part of the voters alleged excluded would have voted, for whichever list"),
  ANNULLED_WHOLE("the units named are annulled as a whole"),
  NUMBERS("The numbers are %s."),

  FROM_SHEETS("From the sheets counted at revision %s: %s of %s stations."),
  FROM_DECLARED("From declared votes, at revision %s."),
  TAKEN_ALONE(
      "A number stated for a unit above the constituencies was applied whole to each of them,"
          + " taken alone; a sum over them would be a bound, not an answer."),
  COUPLED(
      "National thresholds tie the constituencies together: 'could not' is exact; 'could' is a"
          + " bound, as is any sum over constituencies."),
  UPPER_BOUND("Of an estimate its upper bound was taken."),
  LEFT_OUT("No votes are published for %s: left out."),
  NOTHING_COUNTED("Nothing is counted yet in %s."),
  LOTS_OPEN("The seats of %s wait for the drawing of lots already.");

  private final String english;

  SentenceForm(String english) {
    this.english = english;
  }

  Sentence of(Object... arguments) {
    List<String> said = Arrays.stream(arguments).map(String::valueOf).toList();
    return new Sentence(
        name().toLowerCase(Locale.ROOT).replace('_', '-'), said, english.formatted(said.toArray()));
  }
}
