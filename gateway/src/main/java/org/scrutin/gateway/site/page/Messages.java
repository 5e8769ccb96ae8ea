package org.scrutin.gateway.site.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say, in English; the other languages are in {@code messages/}. */
@MessageBundle
public interface Messages {
  @Message("Skip to the content")
  String skip();

  @Message("Election results that anyone can check")
  String motto();

  @Message("Elections")
  String elections();

  @Message("Language")
  String language();

  @Message("Data and API")
  String docs();

  @Message("Sign in")
  String signIn();

  @Message("Sign out")
  String signOut();

  @Message("Signed in as {name}")
  String signedIn(String name);

  @Message(
      "Each source's figures stand side by side, as that source gives them. What is not stated"
          + " stays empty.")
  String lead();

  @Message("No elections yet")
  String noElections();

  @Message("Elections appear here once the authority has defined them.")
  String noElectionsHint();

  @Message("rehearsal")
  String test();

  @Message("Rehearsal: these figures are not of a real election.")
  String rehearsal();

  @Message("{seats} seats")
  String seatsOf(String seats);

  @Message("majority {seats}")
  String majority(String seats);

  @Message("Rule: {citation}")
  String rule(String citation);

  @Message("Older elections")
  String older();

  @Message("{lists} other lists")
  String others(String lists);

  @Message("Only the first {number} are shown here; the interface has all of them.")
  String cut(String number);

  @Message("authority")
  String kindAuthority();

  @Message("party")
  String kindParty();

  @Message("observer")
  String kindObserver();

  @Message("declared")
  String basisDeclared();

  @Message("computed from votes")
  String basisComputed();

  @Message("counted from sheets")
  String basisSheets();

  @Message("counted and declared")
  String basisMixed();

  @Message("not stated")
  String basisOtherwise();

  @Message("preliminary")
  String stagePreliminary();

  @Message("official")
  String stageOfficial();

  @Message("final")
  String stageFinal();

  @Message("No figures yet from this source.")
  String noFigures();

  @Message("No figures from this source on or before {date}.")
  String noFiguresAsOf(String date);

  @Message("No source has published figures yet.")
  String noTallies();

  @Message(
      "Places where equal claims wait for lots to be drawn: {places}. The seats are not complete.")
  String lots(String places);

  @Message("Seats not stated")
  String noSeats();

  @Message("Votes")
  String votes();

  @Message("Seats")
  String seats();

  @Message("List")
  String list();

  @Message("Share")
  String share();

  @Message("of valid votes")
  String ofValid();

  @Message("of the votes stated")
  String ofStated();

  @Message("Turnout")
  String turnout();

  @Message("Registered")
  String registered();

  @Message("Ballots cast")
  String ballots();

  @Message("Valid")
  String valid();

  @Message("Invalid")
  String invalid();

  @Message("Stations counted")
  String stations();

  @Message("{counted} of {expected}")
  String countedOf(String counted, String expected);

  @Message("Traceability")
  String traceability();

  @Message("share of these votes that polling-station sheets back")
  String traceabilityHint();

  @Message("declared by {speaker}")
  String declaredBy(String speaker);

  @Message("as of revision {revision}")
  String revision(String revision);

  @Message("Source")
  String source();

  @Message("Seats by constituency")
  String seatsByConstituency();

  @Message("Constituency")
  String constituency();

  @Message("differs")
  String differs();

  @Message("not stated")
  String notStated();

  @Message("Sources")
  String sources();

  @Message("Show")
  String show();

  @Message("As of the end of")
  String asOf();

  @Message("What had been announced or counted by the end of {date}.")
  String asOfNote(String date);

  @Message("Figures at {point}.")
  String atNote(String point);

  @Message("Newest figures")
  String newest();

  @Message(
      "Nothing here is overwritten: a change is a new entry, and the old one stays. That does not"
          + " say that a figure is true.")
  String record();

  @Message("entered here")
  String enteredHere();

  @Message("administration")
  String roleAdmin();

  @Message("clerk")
  String roleClerk();

  @Message("supervisor")
  String roleSupervisor();

  @Message("commissioner")
  String roleCommissioner();

  @Message("registrar")
  String roleRegistrar();

  @Message("investigator")
  String roleInvestigator();

  @Message("adjudicator")
  String roleAdjudicator();

  @Message("auditor")
  String roleAuditor();

  @Message("agent of a list")
  String roleAgent();

  @Message("observer")
  String roleObserver();

  @Message("voter")
  String roleVoter();

  @Message("by the registrar")
  String byRoleRegistrar();

  @Message("by the adjudicator")
  String byRoleAdjudicator();

  @Message("by the investigator")
  String byRoleInvestigator();

  @Message("by the list's agent")
  String byRoleAgent();

  @Message("by the observer")
  String byRoleObserver();

  @Message("by the voter")
  String byRoleVoter();

  @Message("by the filer, not signed in")
  String byRoleAnonymous();

  @Message("by {role}")
  String byRoleOtherwise(String role);

  @Message("by the administration")
  String byRoleAdmin();

  @Message("Figures entered here")
  String figuresEntered();

  @Message("The results cannot be shown now")
  String countUnavailable();

  @Message("The claim cannot be shown now")
  String registerUnavailable();

  @Message("Your sign-in has ended")
  String signInEnded();

  @Message("Nothing can be shown to you as signed in now")
  String signInUnavailable();

  @Message("As of {time} UTC: the service that has newer figures does not answer now.")
  String stale(String time);

  @Message("There is nothing here")
  String notFound();

  @Message("No such revision")
  String noSuchRevision();

  @Message("This cannot be shown")
  String badAddress();

  @Message("This is too long for a page")
  String tooLong();

  @Message("Something went wrong")
  String failed();

  @Message("The service that counts gives no answer. Nothing is lost; try again in a moment.")
  String countUnavailableText();

  @Message("The register of claims cannot be reached now. Nothing is lost; try again in a moment.")
  String registerUnavailableText();

  @Message(
      "The identity provider does not accept it any more. Sign out and sign in again; what is"
          + " public is shown without a sign-in.")
  String signInEndedText();

  @Message(
      "The identity provider gives this site no token for you. Nothing is lost; what is public is"
          + " shown once you sign out.")
  String signInUnavailableText();

  @Message("The address may be mistyped, or what it names is not published.")
  String notFoundText();

  @Message(
      "A page reads at most 4 MiB from a service, and there is more of this. The interface"
          + " described under /docs has it in parts.")
  String tooLongText();

  @Message("Too many pictures are being made")
  String busy();

  @Message(
      "This site makes one picture of a result at a time. It can make this one in some seconds.")
  String busyText();

  @Message("No count step ended at this revision. The nearest that can be shown is {detail}.")
  String noSuchRevisionText(String detail);

  @Message("A part of the address cannot be understood: {detail}.")
  String badAddressText(String detail);

  @Message(
      "The page could not be made, and the fault is this site's. Its operator finds it in the log.")
  String failedText();

  @Message("Problems")
  String problems();

  @Message(
      "Every kind of problem that the interface answers with, and what the sender can do about it."
          + " Each refusal points here by its type.")
  String problemsLead();

  @Message("Type")
  String problemType();

  @Message("HTTP status")
  String problemStatus();

  @Message("What you can do")
  String problemAdvice();

  @Message("All problems")
  String allProblems();

  @Message("Back to the elections")
  String back();

  @Message(
      "Every operation of the API, to read and to try. Programs are made from the same"
          + " descriptions (OpenAPI, as JSON or YAML).")
  String docsLead();

  @Message(
      "What is tried here is done on this system, with the rights of whoever is signed in. An"
          + " Idempotency-Key is made for each request unless one is given.")
  String docsTry();

  @Message("Trying operations needs a script; the descriptions can be read without it.")
  String docsNeedScript();

  @Message("The description could not be loaded.")
  String docsAway();

  @Message("Description of the API (OpenAPI)")
  String contract();

  @Message("The count is run by {name}.")
  String countRunBy(String name);

  @Message("The register of claims is run by {name}.")
  String disputeRunBy(String name);

  @Message("This site is run by {name}.")
  String siteRunBy(String name);
}
