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

  @Message("Release {name}")
  String released(String name);

  @Message("Seats, source by source")
  String seatsBySource();

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
}
