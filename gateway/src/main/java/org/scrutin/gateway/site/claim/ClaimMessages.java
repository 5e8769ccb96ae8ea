package org.scrutin.gateway.site.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of claims and the chronicle. Alleged is never told as a fact. */
@MessageBundle("claim")
public interface ClaimMessages {
  @Message(
      "Rehearsal: this claim is about an election that was held for practice, and no real one.")
  String rehearsal();

  @Message("Register of claims")
  String register();

  @Message("all")
  String allStates();

  @Message("By whom")
  String byWhom();

  @Message("Where")
  String where();

  @Message("State")
  String state();

  @Message("Next: it is admitted, or found inadmissible.")
  String nextAfterFiling();

  @Message("Next: an investigation, or the decision.")
  String nextAfterAdmission();

  @Message("Next: the investigation is closed, and a decision follows.")
  String nextAfterInvestigation();

  @Message("Nothing more follows here.")
  String nextNothing();

  @Message("How big")
  String size();

  @Message("{ballots} ballots would move the closest seat, in {unit}.")
  String besideMargin(String ballots, String unit);

  @Message("If it were true")
  String effect();

  @Message("could change a seat")
  String effectChanges();

  @Message("could change no seat")
  String effectUnchanged();

  @Message("not computed")
  String effectUnknown();

  @Message("{number} of the claims shown could change a seat if they were true.")
  String changing(String number);

  @Message("and {number} more")
  String andMore(String number);

  @Message("No claim is like that.")
  String noneInState();

  @Message("Next page")
  String nextClaims();

  @Message("Claims")
  String claims();

  @Message(
      "What is alleged is the word of whoever filed it. Nothing here is a finding of this site.")
  String claimsLead();

  @Message("No claim is on the register.")
  String noClaims();

  @Message("No claim was on the register by the end of {date}.")
  String noClaimsAsOf(String date);

  @Message(
      "The register of claims cannot be reached now. The count does not depend on it: its figures"
          + " are shown. Try again in a moment.")
  String registerAway();

  @Message("The interface has all of them")
  String allInInterface();

  @Message("filed")
  String claimStateFiled();

  @Message("admitted")
  String claimStateAdmitted();

  @Message("not admitted")
  String claimStateInadmissible();

  @Message("under investigation")
  String claimStateUnderInvestigation();

  @Message("decided")
  String claimStateDecided();

  @Message("withdrawn")
  String claimStateWithdrawn();

  @Message("complaint")
  String claimKindComplaint();

  @Message("rival result")
  String claimKindRivalResult();

  @Message("upheld")
  String outcomeUpheld();

  @Message("partly upheld")
  String outcomePartlyUpheld();

  @Message("dismissed")
  String outcomeDismissed();

  @Message("Filed by")
  String filedBy();

  @Message("on {date}")
  String receivedOn(String date);

  @Message("Against")
  String against();

  @Message("Decided by")
  String decidedBy();

  @Message("no deciding body is known")
  String noBody();

  @Message("The body that decides is the one complained of, or subordinate to it.")
  String sameBody();

  @Message("What is alleged")
  String alleged();

  @Message("alleged by {name}")
  String allegedBy(String name);

  @Message("What it points at")
  String pointsAt();

  @Message("Disputed figures of")
  String disputedTally();

  @Message("at {point}")
  String disputedAt(String point);

  @Message("Units")
  String units();

  @Message("and {number} more")
  String moreUnits(String number);

  @Message("Figures")
  String figuresDisputed();

  @Message("registered voters")
  String figureRegistered();

  @Message("ballots")
  String figureBallots();

  @Message("blank ballots")
  String figureBlank();

  @Message("invalid ballots")
  String figureInvalid();

  @Message("valid votes")
  String figureValid();

  @Message("votes")
  String figureVotes();

  @Message("seats")
  String figureSeats();

  @Message("all")
  String allFigures();

  @Message("Annulment sought of")
  String annulSought();

  @Message("more than the {number} voters whom the disputed count has registered there")
  String moreThanRegistered(String number);

  @Message("more than the {number} ballots that the disputed count has there")
  String moreThanCounted(String number);

  @Message("Admitted for")
  String admittedFor();

  @Message("by {by}; what was filed stands as it was filed")
  String admittedBy(String by);

  @Message("by the registry; what was filed stands as it was filed")
  String admittedByRegistry();

  @Message("It was admitted without numbers.")
  String noNumbersAdmitted();

  @Message("Numbers alleged")
  String numbersAlleged();

  @Message("The claim states no number.")
  String noNumbers();

  @Message("{number} voters alleged kept from voting")
  String excluded(String number);

  @Message("{number} ballots alleged void")
  String voided(String number);

  @Message("of {list}")
  String ofList(String list);

  @Message("enumerated")
  String voteBasisEnumerated();

  @Message("estimated")
  String voteBasisEstimated();

  @Message("{low} to {high}")
  String range(String low, String high);

  @Message("at least {low}")
  String atLeast(String low);

  @Message("at most {high}")
  String atMost(String high);

  @Message("Seats claimed")
  String seatsClaimed();

  @Message("The whole")
  String whole();

  @Message("Relief sought")
  String relief();

  @Message("none stated")
  String noRelief();

  @Message("an international inquiry")
  String remedyInternationalInquiry();

  @Message("an independent inquiry")
  String remedyIndependentInquiry();

  @Message("a recount")
  String remedyRecount();

  @Message("annulment")
  String remedyAnnul();

  @Message("voting again")
  String remedyReRun();

  @Message("correction")
  String remedyCorrect();

  @Message("tabulation again")
  String remedyReTabulate();

  @Message("exclusion of ballots")
  String remedyExcludeBallots();

  @Message("What it could change in seats")
  String assessment();

  @Message("If it were true, a seat could go elsewhere in the worst case.")
  String assessmentAnswerChanges();

  @Message("If it were true, no seat could go elsewhere.")
  String assessmentAnswerUnchanged();

  @Message("If it were true, a seat could come down to the drawing of lots.")
  String assessmentAnswerTies();

  @Message("Not known.")
  String assessmentAnswerOtherwise();

  @Message("could")
  String unitAnswerChanges();

  @Message("could come down to lots")
  String unitAnswerTies();

  @Message("could not")
  String unitAnswerOtherwise();

  @Message("Could a seat go elsewhere?")
  String couldSeatMove();

  @Message("Assumed")
  String assumed();

  @Message("{number} valid votes annulled")
  String annulled(String number);

  @Message("from {from} to {to}")
  String fromTo(String from, String to);

  @Message("Fewest ballots that certainly move it")
  String fewest();

  @Message("Seats that could go elsewhere, at most: {number}")
  String seatsAtMost(String number);

  @Message("The rule ties the constituencies together: the parts are a bound.")
  String coupled();

  @Message("This is arithmetic, not a finding; a breach may matter in law without moving a seat.")
  String notice();

  @Message("Not assessed: only claims that were admitted are.")
  String notAssessed();

  @Message("Not assessed yet: the claim was admitted, and no assessment has come from the count.")
  String notYetAssessed();

  @Message("as of revision {revision} of the tally {tally}")
  String assessedAt(String tally, String revision);

  @Message("The newest assessment, of {date}; it follows the count, not the day looked back to.")
  String assessedNewest(String date);

  @Message("Premise, not tested")
  String premise();

  @Message("Numbers supplied by")
  String suppliedBy();

  @Message("Docket")
  String docketTitle();

  @Message("Filed")
  String actFiled();

  @Message("Admitted")
  String actAdmitted();

  @Message("Not admitted")
  String actInadmissible();

  @Message("Investigation opened")
  String actInvestigationOpened();

  @Message("Investigation closed")
  String actInvestigationClosed();

  @Message("Decided")
  String actDecided();

  @Message("Withdrawn")
  String actWithdrawn();

  @Message("Withdrawal recorded, for confirmation")
  String actWithdrawalRecorded();

  @Message("Withdrawal confirmed")
  String actWithdrawalConfirmed();

  @Message("by {name}")
  String actBy(String name);

  @Message("on {date}")
  String onDay(String date);

  @Message("Ordered")
  String ordered();

  @Message("Back to")
  String backToElection();

  @Message("The claim as it stood at the end of {date}.")
  String claimAsOf(String date);

  @Message("The claim as it stands now")
  String claimNow();

  @Message("Who complains of whom")
  String parties();

  @Message("Computed")
  String computedOn();

  @Message("How far it reaches")
  String extent();

  @Message("not computable: no votes published for this unit")
  String sentenceNoVotes();

  @Message("not computable: the claim states no number of ballots or voters and seeks no annulment")
  String sentenceNothingToCompute();

  @Message(
      "not computable: no worst case is known for the method by which this election gives seats")
  String sentenceMethodWithoutWorstCase();

  @Message(
      "not computable: no worst case is known where a national tier makes seats of all"
          + " constituencies' votes")
  String sentenceNationalTier();

  @Message("not computable: no election {first} is known")
  String sentenceUnknownElection(String first);

  @Message("not computable: no tally {first} is published")
  String sentenceUnpublishedTally(String first);

  @Message("not computable: the election has no unit {first}")
  String sentenceUnknownUnit(String first);

  @Message("not computable: the election has no list {first}")
  String sentenceUnknownList(String first);

  @Message(
      "not computable: numbers of one kind are stated for {first} and for {second}, which have"
          + " ballots or voters in common, and nothing says how they go together")
  String sentenceOverlapping(String first, String second);

  @Message("not computable: the number stated for {first} is larger than any election")
  String sentenceTooLarge(String first);

  @Message(
      "not computable: of {first} more ballots are alleged void ({second}) than were counted there"
          + " ({third})")
  String sentenceMoreThanCounted(String first, String second, String third);

  @Message("That the claim is true was not tested.")
  String sentenceUntested();

  @Message(
      "Any part of the ballots alleged void may be void, whosever they are where that is not"
          + " stated, up to what a list has in the unit.")
  String sentenceAnyPartVoid();

  @Message("Any part of the voters alleged excluded would have voted, for whichever list.")
  String sentenceAnyPartExcluded();

  @Message("The units named are annulled as a whole.")
  String sentenceAnnulledWhole();

  @Message("The numbers are {first}.")
  String sentenceNumbers(String first);

  @Message("From the sheets counted at revision {first}: {second} of {third} stations.")
  String sentenceFromSheets(String first, String second, String third);

  @Message("From declared votes, at revision {first}.")
  String sentenceFromDeclared(String first);

  @Message(
      "A number stated for a unit above the constituencies was applied whole to each of them, taken"
          + " alone; a sum over them would be a bound, not an answer.")
  String sentenceTakenAlone();

  @Message(
      "National thresholds tie the constituencies together: 'could not' is exact; 'could' is a"
          + " bound, as is any sum over constituencies.")
  String sentenceCoupled();

  @Message("Of an estimate its upper bound was taken.")
  String sentenceUpperBound();

  @Message("No votes are published for {first}: left out.")
  String sentenceLeftOut(String first);

  @Message("Nothing is counted yet in {first}.")
  String sentenceNothingCounted(String first);

  @Message("The seats of {first} wait for the drawing of lots already.")
  String sentenceLotsOpen(String first);

  @Message("all")
  String allEffects();

  @Message("How this was worked out")
  String howWorkedOut();
}
