package org.scrutin.gateway.site.changes;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of changes says, in English; the other languages are in {@code messages/}. */
@MessageBundle("changes")
public interface ChangesMessages {
  @Message("What changed")
  String changes();

  @Message(
      "Releases, corrections of released figures, announcements, claims and public acts, the newest"
          + " first. Days are those of the place where the election is held.")
  String lead();

  @Message("Show only")
  String only();

  @Message("everything")
  String all();

  @Message("releases")
  String kindRelease();

  @Message("corrections")
  String kindCorrection();

  @Message("announcements")
  String kindStatement();

  @Message("claims")
  String kindClaim();

  @Message("public acts")
  String kindAct();

  @Message("Since")
  String since();

  @Message("the beginning")
  String beginning();

  @Message("Nothing of this kind happened in that time.")
  String none();

  @Message("Release {name} was published")
  String released(String name);

  @Message("Release {name} was taken back:")
  String retracted(String name);

  @Message("A released figure was changed")
  String correctedOne();

  @Message("Released figures of {number} units were changed")
  String corrected(String number);

  @Message("for example")
  String example();

  @Message("{speaker} announced figures")
  String announced(String speaker);

  @Message("{filer} filed a claim")
  String filed(String filer);

  @Message("Claim {claim}")
  String claim(String claim);

  @Message("Without a known day")
  String undated();

  @Message("Figures as of that day")
  String asOf();

  @Message(
      "Only the newest corrections and acts on claims are looked at here; the interface has all of"
          + " them.")
  String cut();
}
