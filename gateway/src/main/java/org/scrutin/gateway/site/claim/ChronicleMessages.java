package org.scrutin.gateway.site.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of public acts around an election. */
@MessageBundle("chronicle")
public interface ChronicleMessages {
  @Message("Chronicle")
  String chronicle();

  @Message("{first} to {last}")
  String between(String first, String last);

  @Message("From {first}")
  String from(String first);

  @Message("Until {last}")
  String until(String last);

  @Message("authority")
  String actorKindAuthority();

  @Message("party")
  String actorKindParty();

  @Message("observer")
  String actorKindObserver();

  @Message("government")
  String actorKindGovernment();

  @Message("intergovernmental")
  String actorKindIntergovernmental();

  @Message("press")
  String actorKindPress();

  @Message("voter")
  String actorKindVoter();

  @Message("court")
  String actorKindCourt();

  @Message("announcement")
  String actKindAnnouncement();

  @Message("statement")
  String actKindStatement();

  @Message("claim")
  String actKindClaim();

  @Message("assembly")
  String actKindAssembly();

  @Message("deployment")
  String actKindDeployment();

  @Message("call")
  String actKindCall();

  @Message("demand")
  String actKindDemand();

  @Message("investigation")
  String actKindInvestigation();

  @Message("analysis")
  String actKindAnalysis();

  @Message("incident")
  String actKindIncident();

  @Message("position: rejects")
  String actKindPositionReject();

  @Message("position: accepts")
  String actKindPositionAccept();

  @Message("About")
  String about();

  @Message("result")
  String subjectResult();

  @Message("voter list")
  String subjectVoterList();

  @Message("ballots added")
  String subjectBallotsAdded();

  @Message("inquiry")
  String subjectInquiry();

  @Message("deployment")
  String subjectDeployment();

  @Message("final seats")
  String subjectFinalSeats();

  @Message("complaints")
  String subjectComplaints();

  @Message("polling")
  String subjectPolling();

  @Message("assembly")
  String subjectAssembly();

  @Message("absence")
  String subjectAbsence();

  @Message("committee")
  String subjectCommittee();

  @Message("office of prime minister")
  String subjectOfficeOfPrimeMinister();
}
