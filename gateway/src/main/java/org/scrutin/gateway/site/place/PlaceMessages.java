package org.scrutin.gateway.site.place;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages of places say, in English; the other languages are in {@code messages/}. */
@MessageBundle("place")
public interface PlaceMessages {
  @Message("Places")
  String places();

  @Message("Find your polling station")
  String find();

  @Message("Name or code of a place or polling station, or the reference of a claim")
  String findLabel();

  @Message("Name or code of a place or polling station in {place}")
  String findWithin(String place);

  @Message("Search everywhere")
  String everywhere();

  @Message("Find")
  String search();

  @Message("Figures of {source}.")
  String figuresOf(String source);

  @Message("Figures of")
  String figuresFrom();

  @Message("Show the running count")
  String running();

  @Message("Sort by")
  String sortBy();

  @Message("Only")
  String only();

  @Message("name")
  String sortName();

  @Message("seats")
  String sortSeats();

  @Message("smallest lead")
  String sortLead();

  @Message("closest seat")
  String sortClosest();

  @Message("turnout")
  String sortTurnout();

  @Message("sheets not counted")
  String sortMissing();

  @Message("claims")
  String sortClaims();

  @Message("all places")
  String filterAll();

  @Message("with sheets not counted")
  String filterIncomplete();

  @Message("with claims")
  String filterDisputed();

  @Message("corrected after a release")
  String filterCorrected();

  @Message("{shown} of {all} places")
  String shownOf(String shown, String all);

  @Message("No place is like that.")
  String nonePlaces();

  @Message("This election has no constituencies with figures yet.")
  String noPlaces();

  @Message("Who leads where")
  String tiles();

  @Message(
      "One tile a constituency, in the order of their numbers: not a map. The letters name the list"
          + " with the most votes. A dashed frame: not all sheets are counted. A dot: a claim is"
          + " about it.")
  String tilesCaption();

  @Message("no votes yet")
  String noVotes();

  @Message("Most votes")
  String leader();

  @Message("ahead by {votes} ({share})")
  String lead(String votes, String share);

  @Message("Closest seat")
  String closest();

  @Message("{ballots} ballots, {from} to {to}")
  String closestBallots(String ballots, String from, String to);

  @Message("The last seat is held by {from}; {to} is next.")
  String lastSeat(String from, String to);

  @Message(
      "With {ballots} ballots changed from one to the other the seat would move. That is"
          + " arithmetic; nobody says by it that any ballot should be changed.")
  String ballotsAway(String ballots);

  @Message("Not counted")
  String missing();

  @Message("all counted")
  String allCounted();

  @Message("Claims")
  String claims();

  @Message("No claim names this place.")
  String noClaims();

  @Message("could change a seat")
  String couldChange();

  @Message("corrected")
  String corrected();

  @Message("as released in {release}")
  String released(String release);

  @Message("newer than {release}")
  String newerThan(String release);

  @Message("How the seats are given")
  String worksheet();

  @Message(
      "As the law words it: full quotas first, then the highest averages; the seats are the same.")
  String quotaFirst();

  @Message("Quota, votes for a seat")
  String quota();

  @Message("Seats by full quotas")
  String fullQuotas();

  @Message("The seats that are left, by the highest average")
  String byAverage();

  @Message("Seat")
  String seat();

  @Message("Figure")
  String figure();

  @Message("Next")
  String rival();

  @Message("What lies below")
  String below();

  @Message("Place")
  String place();

  @Message("Next page")
  String next();

  @Message("counted")
  String counted();

  @Message("The sheet")
  String sheet();

  @Message("Polling station {code}")
  String station(String code);

  @Message("The sheet is counted.")
  String stateCounted();

  @Message("A newer sheet failed a check and waits; until that is decided the older one counts.")
  String stateHeld();

  @Message("The sheet failed a check and waits; nothing of this station is counted until then.")
  String stateQuarantined();

  @Message("No sheet has come in yet.")
  String stateAwaited();

  @Message("Nothing of this station is counted:")
  String stateOther();

  @Message("What it states")
  String line();

  @Message("version {version}")
  String version(String version);

  @Message("differs")
  String differs();

  @Message("Nobody has published a sheet of this station.")
  String noSheet();

  @Message("Versions")
  String versions();

  @Message("counts")
  String counts();

  @Message("held back")
  String heldBack();

  @Message("first version")
  String firstVersion();

  @Message("nothing changed in what the sheet states")
  String unchanged();

  @Message("Place {index} in the log, leaf {hash}")
  String leaf(String index, String hash);

  @Message("What checks found")
  String findings();

  @Message("Changes of released figures")
  String corrections();

  @Message("No released figure was changed here.")
  String noCorrections();

  @Message("Search")
  String searchTitle();

  @Message("Nothing was found for {text}.")
  String nothingFound(String text);

  @Message("Places and polling stations")
  String foundPlaces();

  @Message("polling station")
  String kindStation();

  @Message("Only the first {number} are shown; a longer text finds fewer.")
  String cut(String number);

  @Message("Coloured by")
  String colourBy();

  @Message("By how much")
  String colourLead();

  @Message("Turnout by place")
  String colourTurnout();

  @Message("Claims by place")
  String colourDispute();

  @Message("all")
  String onlyAll();

  @Message("corrected")
  String onlyCorrected();

  @Message("held back by a check")
  String onlyHeld();

  @Message("not counted")
  String onlyMissing();

  @Message("Nothing below is like that.")
  String noneBelow();
}
