package org.scrutin.gateway.site.method;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the method says, in English; the other languages are in {@code messages/}. */
@MessageBundle("method")
public interface MethodMessages {
  @Message("How this is worked out")
  String method();

  @Message("Where figures come from, how seats are given, what is checked and what is not proved.")
  String lead();

  @Message("Where figures come from")
  String sources();

  @Message(
      "A source is whoever gives figures: the authority, a party, an observer. Each source's"
          + " figures are counted and shown by themselves; they are never mixed.")
  String sourcesText();

  @Message(
      "Counted figures are the sums of the sheets of polling stations that were sent here. Declared"
          + " figures are shown as they were announced: by whom, when and where it was reported.")
  String sourcesSheets();

  @Message(
      "A sheet is never overwritten. Who sends another one makes a new version; the older one stays"
          + " and can be seen on the page of its station.")
  String sourcesVersions();

  @Message("What is checked")
  String checks();

  @Message(
      "Each sheet is checked by itself: whether its sums hold, and whether more is counted than can"
          + " be. A sheet with such an error is held back, until another one comes or two"
          + " supervisors let it count, with a reason.")
  String checksErrors();

  @Message(
      "What is only unusual, for example many invalid ballots, is said and holds nothing back. Each"
          + " finding states the rule and the figures, so that it can be worked out again.")
  String checksWarnings();

  @Message("How seats are given")
  String seats();

  @Message(
      "By the rule that the election states with its source, in whole numbers and exact fractions."
          + " The page of a constituency shows each seat with the list that was next. Where equal"
          + " claims tie, lots are drawn by people and put on record; nothing is drawn here.")
  String seatsText();

  @Message("How close it was")
  String margins();

  @Message(
      "The fewest ballots that would have to be changed from one list to another for a seat to"
          + " move. It is computed exactly for the rules for which that is known; where it is not,"
          + " nothing is stated.")
  String marginsText();

  @Message("What a claim could change")
  String claims();

  @Message(
      "The numbers that a claim states are taken as they are, and the most is computed that they"
          + " could change in seats. That is arithmetic and no finding: a breach may matter in law"
          + " without moving a seat, and a claim may be untrue.")
  String claimsText();

  @Message("Words")
  String terms();

  @Message("Release")
  String termRelease();

  @Message(
      "A set of figures that two commissioners signed: preliminary, official or final. It stays as"
          + " it was signed.")
  String termReleaseText();

  @Message("Correction")
  String termCorrection();

  @Message(
      "A released figure that is another now, with both values, the reason and the act that changed"
          + " it.")
  String termCorrectionText();

  @Message("Revision")
  String termRevision();

  @Message(
      "How many entries a source's log had. Figures as of one revision are always the same ones.")
  String termRevisionText();

  @Message("Traceability")
  String termTraceability();

  @Message("The share of the votes shown that comes from sheets of polling stations.")
  String termTraceabilityText();

  @Message("What the record proves, and what not")
  String proof();

  @Message(
      "It is kept so that an entry can be added and none changed. That shows that figures were not"
          + " altered after they were entered. It does not show that a sheet was true.")
  String proofText();

  @Message(
      "The log is not published for outside checking yet: until it is, a reader has to trust the"
          + " operator for the order of its entries.")
  String proofNotYet();

  @Message("Data and API")
  String data();

  @Message("Everything on these pages can be read by programs at the same origin, under /api/v1.")
  String dataText();

  @Message("All pages")
  String pages();

  @Message("Each page is there in these languages, at an address of its own:")
  String languages();

  @Message("A map of all pages (XML)")
  String sitemap();
}
