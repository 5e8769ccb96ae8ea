package org.scrutin.gateway.site.election;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of the count beside its figures: stage, margins, what was before. */
@MessageBundle("election")
public interface ElectionMessages {
  @Message("Look back to the end of a day on which figures were announced")
  String keyDays();

  @Message("Stage of the result")
  String stageTitle();

  @Message("The authority has stated nothing yet.")
  String stageNone();

  @Message("The authority had stated nothing by the end of {date}.")
  String stageNoneAsOf(String date);

  @Message("Corrections")
  String corrections();

  @Message(
      "Figures that a release held and that were changed since: what they were, what they are, and"
          + " why.")
  String correctionsLead();

  @Message("Whether released figures were changed cannot be read at the moment.")
  String correctionsAway();

  @Message("No released figure has been changed.")
  String noCorrections();

  @Message("How close it was")
  String closest();

  @Message(
      "The seats that the fewest ballots would move, if all of them were changed from the list that"
          + " holds the seat to the next one. That is arithmetic; nobody says by it that any ballot"
          + " should be changed.")
  String closestLead();

  @Message("All places by how close they are")
  String closestAll();

  @Message("a claim is about it")
  String disputed();

  @Message("Ballots")
  String closestBallots();

  @Message("Held by")
  String heldBy();

  @Message("Next")
  String nextList();

  @Message("Pages of this election")
  String menu();

  @Message("Overview")
  String menuOverview();

  @Message("{list}: {seats} of {all} seats, {over} over a majority")
  String headMajority(String list, String seats, String all, String over);

  @Message("{list}: {seats} of {all} seats, just a majority")
  String headJust(String list, String seats, String all);

  @Message("{list}: {seats} of {all} seats, {missing} short of a majority")
  String headShort(String list, String seats, String all, String missing);

  @Message("{list} and {other}: {seats} of {all} seats each")
  String headTied(String list, String other, String seats, String all);

  @Message("{list}: {seats} of {all} seats")
  String headSeats(String list, String seats, String all);

  @Message("{list}: {share} of the valid votes")
  String headVotes(String list, String share);

  @Message("If only what is counted so far counted: {counted} of {expected} stations.")
  String headPartial(String counted, String expected);

  @Message("Sheets of {source} are missing. It has seats only where they are all there:")
  String seatsOnlyIn(String source);

  @Message("Sheets of {source} are missing in every constituency, so it has no seats.")
  String seatsNowhere(String source);

  @Message("Seats changed:")
  String seatsChanged();

  @Message("Another sheet was imported")
  String byImport();

  @Message("The station has another status")
  String byStatus();

  @Message("A sheet that a check held back was released")
  String byQuarantineRelease();

  @Message("The units of the election were amended")
  String byAmendment();

  @Message("Lots were drawn")
  String byDraw();

  @Message("Another statement was made")
  String byStatement();

  @Message("after release {name}")
  String correctedRelease(String name);

  @Message("All corrections, in the interface")
  String allCorrections();

  @Message("Release {name}")
  String released(String name);

  @Message("Not released")
  String notReleased();

  @Message("newer than release {name}, which is of revision {revision}")
  String newerThan(String name, String revision);

  @Message("Retracted on {date}:")
  String retracted(String date);

  @Message(
      "A declared figure is the word of whoever declared it. Traceability is the share that"
          + " polling-station sheets back.")
  String seatsBySourceLead();

  @Message("Who said so, and when")
  String whoAndWhen();

  @Message("Votes for one more seat, as published")
  String margins();

  @Message(
      "Numbers that others published, each with its day; beside them what can be computed here.")
  String marginsLead();

  @Message("One more seat for")
  String marginFor();

  @Message("As published")
  String published();

  @Message("Computed here")
  String ourAnswer();

  @Message("votes are stated for this unit; no margin is computed on this page")
  String votesStated();

  @Message("How votes become seats")
  String ruleTitle();

  @Message("Method")
  String ruleMethod();

  @Message("Sainte-Laguë, modified")
  String modifiedSainteLague();

  @Message("Most votes (plurality)")
  String plurality();

  @Message("Largest remainder")
  String largestRemainder();

  @Message("first divisor {divisor}")
  String firstDivisor(String divisor);

  @Message("{name} quota")
  String quota(String name);

  @Message("Thresholds")
  String ruleThresholds();

  @Message("none")
  String noThresholds();

  @Message("{share} of the valid votes of the constituency")
  String needThere(String share);

  @Message("{share} of the valid votes of the whole country")
  String needNationally(String share);

  @Message("for levelling seats")
  String needLevelling();

  @Message("lists of the kind {kinds}")
  String needKinds(String kinds);

  @Message("Ties")
  String ruleTies();

  @Message("Lots are drawn")
  String tiesLots();

  @Message("The list with more votes; where these are equal too, lots are drawn")
  String tiesMostVotes();

  @Message("The list with fewer votes; where these are equal too, lots are drawn")
  String tiesFewestVotes();

  @Message("Legal basis")
  String ruleCitation();

  @Message("kept out: below {threshold} ({exact} of the valid votes)")
  String keptOut(String threshold, String exact);

  @Message("no levelling seats: below {threshold} ({exact} of the valid votes)")
  String keptOutOfLevelling(String threshold, String exact);

  @Message("Seat {seats} waits for lots to be drawn between")
  String lotsOpen(String seats);

  @Message("The seed will be known on {at}, from")
  String lotsSeed(String at);

  @Message("Seat {seat} was given by lot to")
  String lotsWon(String seat);

  @Message("Tied were")
  String lotsBetween();

  @Message("drawn by hand, with minutes")
  String lotsByHand();

  @Message("drawn by the public seed")
  String lotsBySeed();

  @Message("Leaf {leaf} of the log of this tally")
  String lotsLeaf(String leaf);

  @Message("{seats} seats are unfilled: no list has votes with which it could have them.")
  String unfilled(String seats);

  @Message(
      "{counted} of {expected} stations are counted. These are figures of a part, and who leads in"
          + " them need not lead in all.")
  String partial(String counted, String expected);

  @Message("Checks found:")
  String checksFound();

  @Message("{number} errors, which hold sheets back")
  String findingErrors(String number);

  @Message("{number} warnings, which hold nothing back")
  String findingWarnings(String number);

  @Message("{number} notes")
  String findingNotes(String number);

  @Message("What they found, first")
  String firstFindings();

  @Message("All as JSON")
  String allFindings();

  @Message("should hold")
  String shouldHold();

  @Message("Not counted:")
  String notCounted();

  @Message("Whose sheets are awaited")
  String whichAwaited();

  @Message("And {number} more stations.")
  String missingMore(String number);

  @Message("{number} newer sheets failed a check and wait; the older ones count until then.")
  String waiting(String number);

  @Message("held back by a check")
  String classQuarantined();

  @Message("awaited")
  String classAwaited();

  @Message("not opened")
  String classNotOpened();

  @Message("postponed")
  String classPostponed();

  @Message("lost")
  String classLost();

  @Message("annulled")
  String classAnnulled();

  @Message("awaiting a re-run")
  String classAwaitingRerun();

  @Message("merged into another station")
  String classMerged();

  @Message("{counted} of {expected} stations")
  String partialShort(String counted, String expected);

  @Message("on {over} of {counted} counted sheets, which state registered voters and ballots")
  String turnoutOver(String over, String counted);

  @Message("on {sheets} of {counted} counted sheets")
  String statedBy(String sheets, String counted);

  @Message("Levelling seats")
  String levelling();

  @Message("Composition before")
  String previous();

  @Message("Seats then")
  String listThen();

  @Message("List now")
  String listNow();

  @Message("No list of this election is named as its successor")
  String followedBy();

  @Message("elected on {date}")
  String elected(String date);

  @Message(
      "Seats as each source gives them, and beside them how many more or fewer that is than"
          + " before.")
  String previousLead();

  @Message("The release {name} holds no figures of this source: they are not part of it.")
  String notHeld(String name);

  @Message("Not part of this release.")
  String notPart();

  @Message("Other figures: another day, source or release")
  String otherFigures();

  @Message("1 sheet has changed since")
  String sinceOneSheet();

  @Message("{number} sheets have changed since")
  String sinceSheets(String number);

  @Message("No sheet has changed since")
  String sinceNoSheet();

  @Message(", stations counted since: {number}")
  String sinceCounted(String number);

  @Message(", seats moved: {number}.")
  String sinceSeats(String number);

  @Message(", no seat.")
  String sinceNoSeat();

  @Message("What is disputed")
  String disputedTitle();

  @Message("{open} of {all} claims are open.")
  String openClaims(String open, String all);

  @Message("{number} of them could change a seat.")
  String openChanging(String number);

  @Message("None of them is known to be able to change a seat.")
  String openNoneChanging();

  @Message("Of {number} that has not been computed.")
  String openUnknown(String number);

  @Message("All claims")
  String allClaims();

  @Message("Counting")
  String stageCounting();

  @Message("{number} constituencies")
  String covers(String number);

  @Message("signed")
  String signed();

  @Message("not yet")
  String stageAhead();

  @Message("{ballots} ballots, changed in {places} places, would take the majority from {list}.")
  String majorityLost(String list, String ballots, String places);

  @Message("{ballots} ballots, changed in one place, would take the majority from {list}.")
  String majorityLostOne(String list, String ballots);

  @Message("{ballots} ballots, changed in {places} places, would give {list} a majority.")
  String majorityWon(String list, String ballots, String places);

  @Message("{ballots} ballots, changed in one place, would give {list} a majority.")
  String majorityWonOne(String list, String ballots);

  @Message("Thresholds tie the places together: fewer may do.")
  String majorityBound();

  @Message("Every place: seats, lead, turnout, what is missing")
  String allPlaces();

  @Message("What each source says")
  String differences();

  @Message("differs")
  String differsHere();

  @Message("Places in which sources give different seats")
  String placesThatDiffer();

  @Message("Figures")
  String figures();

  @Message("All votes shown come from station sheets.")
  String tracedAll();

  @Message("Station sheets stand behind {share} of the votes.")
  String traced(String share);

  @Message("Downloads")
  String downloads();

  @Message("Lists by source")
  String downloadLists();

  @Message("Places")
  String downloadPlaces();

  @Message("Claims")
  String downloadClaims();

  @Message("All of this as data")
  String downloadJson();

  @Message("Picture of the seats")
  String chartSeats();

  @Message("Picture of the places")
  String chartPlaces();

  @Message("Picture of the closest seats")
  String chartClosest();

  @Message("Cite these figures:")
  String cite();

  @Message("release {name}")
  String citedRelease(String name);

  @Message("All corrections")
  String moreCorrections();

  @Message("That cannot be computed of these figures.")
  String closestNone();

  @Message("What is still out")
  String outstanding();

  @Message(
      "Sheets that are awaited or held back: {sheets}. They can hold {ballots} ballots at most, if"
          + " none has more than its roll or than the number on record.")
  String outstandingLead(String sheets, String ballots);

  @Message("Seats that are safe whatever they hold: {safe}. Open: {open}.")
  String outstandingSafe(String safe, String open);

  @Message("Whatever they hold moves no seat.")
  String outstandingAllSafe();

  @Message("The majority of {list} is safe.")
  String outstandingMajoritySafe(String list);

  @Message("The majority of {list} is not safe yet.")
  String outstandingMajorityOpen(String list);

  @Message("No list has a majority, and none can still win one.")
  String outstandingNoMajority();

  @Message("No list has a majority; one could still win it.")
  String outstandingMajorityPossible();

  @Message(
      "It is not known yet which lists reach their share of all votes, so that more seats may be"
          + " safe than that.")
  String outstandingBound();

  @Message("Open seats that the fewest ballots would move")
  String outstandingSeats();

  @Message("in the whole country")
  String outstandingNational();

  @Message("All of them as data")
  String outstandingData();

  @Message(
      "That is arithmetic over every way to fill what is out, likely or not. It is no forecast.")
  String outstandingNotice();
}
