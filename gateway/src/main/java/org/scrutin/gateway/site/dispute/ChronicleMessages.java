package org.scrutin.gateway.site.dispute;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of public acts around an election. */
@MessageBundle("chronicle")
public interface ChronicleMessages {
  @Message("Only the first {number} acts are shown here.")
  String cutActs(String number);

  @Message("Chronicle")
  String chronicle();

  @Message(
      "Public acts around the election: who said or did what, when, and where that is reported.")
  String chronicleLead();

  @Message("Nothing is chronicled yet.")
  String noChronicle();

  @Message("Nothing is chronicled up to {date}.")
  String noChronicleAsOf(String date);

  @Message(
      "{#switch form}{#case 'at'}{first}{#case 'between'}{first} to {last}{#case 'from'}From"
          + " {first}{#case 'until'}Until {last}{#else}Date not known{/switch}")
  String when(String form, String first, String last);

  @Message(
      "{#switch kind}{#case 'authority'}authority{#case 'party'}party{#case"
          + " 'observer'}observer{#case 'government'}government{#case"
          + " 'intergovernmental'}intergovernmental{#case 'press'}press{#case 'voter'}voter{#case"
          + " 'court'}court{#else}{kind}{/switch}")
  String actorKind(String kind);

  @Message(
      "{#switch kind}{#case 'announcement'}announcement{#case 'statement'}statement{#case"
          + " 'claim'}claim{#case 'assembly'}assembly{#case 'deployment'}deployment{#case"
          + " 'call'}call{#case 'demand'}demand{#case 'investigation'}investigation{#case"
          + " 'analysis'}analysis{#case 'incident'}incident{#case 'position:reject'}position:"
          + " rejects{#case 'position:accept'}position: accepts{#else}{kind}{/switch}")
  String actKind(String kind);

  @Message("About")
  String about();

  @Message("{subject}")
  String subject(String subject);
}
