package org.scrutin.gateway.site.dispute;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of claims and the chronicle. Alleged is never told as a fact. */
@MessageBundle("dispute")
public interface DisputeMessages {
  @Message("Claims")
  String claims();

  @Message(
      "What is alleged is the word of whoever filed it. Nothing here is a finding of this site.")
  String claimsLead();

  @Message("{#if number == '1'}1 claim on the register{#else}{number} claims on the register{/if}")
  String claimsNumber(String number);

  @Message("No claim is on the register.")
  String noClaims();

  @Message("No claim was on the register by the end of {date}.")
  String noClaimsAsOf(String date);

  @Message(
      "The register of claims cannot be reached now. The count does not depend on it: its figures"
          + " are shown. Try again in a moment.")
  String registerAway();

  @Message("Only the first {number} claims are shown here.")
  String cutClaims(String number);

  @Message("The interface has all of them")
  String allInInterface();

  @Message(
      "{#switch state}{#case 'filed'}filed{#case 'admitted'}admitted{#case 'inadmissible'}not"
          + " admitted{#case 'under-investigation'}under investigation{#case"
          + " 'decided'}decided{#case 'withdrawn'}withdrawn{#else}{state}{/switch}")
  String claimState(String state);

  @Message(
      "{#switch kind}{#case 'complaint'}complaint{#case 'rival-result'}rival"
          + " result{#else}{kind}{/switch}")
  String claimKind(String kind);

  @Message(
      "{#switch outcome}{#case 'upheld'}upheld{#case 'partly-upheld'}partly upheld{#case"
          + " 'dismissed'}dismissed{#else}{outcome}{/switch}")
  String outcome(String outcome);

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

  @Message(
      "{#switch figure}{#case 'registered'}registered voters{#case 'ballots'}ballots{#case"
          + " 'blank'}blank ballots{#case 'invalid'}invalid ballots{#case 'valid'}valid votes{#case"
          + " 'votes'}votes{#case 'seats'}seats{#else}{figure}{/switch}")
  String figure(String figure);

  @Message("all")
  String allFigures();

  @Message("Annulment sought of")
  String annulSought();

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

  @Message(
      "{#switch basis}{#case 'enumerated'}enumerated{#case"
          + " 'estimated'}estimated{#else}{basis}{/switch}")
  String voteBasis(String basis);

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

  @Message(
      "{#switch kind}{#case 'international-inquiry'}an international inquiry{#case"
          + " 'independent-inquiry'}an independent inquiry{#case 'recount'}a recount{#case"
          + " 'annul'}annulment{#case 're-run'}voting again{#case 'correct'}correction{#case"
          + " 're-tabulate'}tabulation again{#case 'exclude-ballots'}exclusion of"
          + " ballots{#else}{kind}{/switch}")
  String remedy(String kind);

  @Message("What it could change in seats")
  String assessment();

  @Message(
      "{#switch answer}{#case 'changes'}If it were true, a seat could go elsewhere in the worst"
          + " case.{#case 'unchanged'}If it were true, no seat could go elsewhere.{#case 'ties'}If"
          + " it were true, a seat could come down to the drawing of lots.{#else}Not"
          + " known.{/switch}")
  String assessmentAnswer(String answer);

  @Message(
      "{#switch answer}{#case 'changes'}could{#case 'ties'}could come down to lots{#else}could"
          + " not{/switch}")
  String unitAnswer(String answer);

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

  @Message("as of revision {revision} of the tally {tally}")
  String assessedAt(String tally, String revision);

  @Message("The newest assessment, of {date}; it follows the count, not the day looked back to.")
  String assessedNewest(String date);

  @Message("Premise, not tested")
  String premise();

  @Message("That the claim is true was not tested.")
  String premiseUntested();

  @Message("Numbers supplied by")
  String suppliedBy();

  @Message("Docket")
  String docketTitle();

  @Message(
      "{#switch type}{#case 'filed'}Filed{#case 'admitted'}Admitted{#case 'inadmissible'}Not"
          + " admitted{#case 'investigation-opened'}Investigation opened{#case"
          + " 'investigation-closed'}Investigation closed{#case 'decided'}Decided{#case"
          + " 'withdrawn'}Withdrawn{#else}{type}{/switch}")
  String act(String type);

  @Message("by {name}")
  String actBy(String name);

  @Message(
      "entered here by the {#switch role}{#case 'registrar'}registrar{#case"
          + " 'adjudicator'}adjudicator{#case 'investigator'}investigator{#case 'agent'}list's"
          + " agent{#case 'observer'}observer{#case 'voter'}voter{#case 'anonymous'}filer, not"
          + " signed in{#else}{role}{/switch} on {date}")
  String enteredBy(String role, String date);

  @Message(
      "by the {#switch role}{#case 'registrar'}registrar{#case 'adjudicator'}adjudicator{#case"
          + " 'investigator'}investigator{#case 'agent'}list's agent{#case"
          + " 'observer'}observer{#case 'voter'}voter{#case 'anonymous'}filer, not signed"
          + " in{#else}{role}{/switch}")
  String byRole(String role);

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

  @Message("More than {number} claims on the register; of the first ones")
  String claimsMore(String number);
}
