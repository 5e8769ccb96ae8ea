package org.scrutin.gateway.site.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the home page says of each election, before any figure: what it is, what to look at. */
@MessageBundle("home")
public interface HomeMessages {
  @Message("What to look at first")
  String lookFirst();

  @Message("Tests")
  String tests();

  @Message("Nothing below is a real election: it is there to learn and to try.")
  String testsLead();

  @Message("The authority has given no figures yet.")
  String noAuthority();

  @Message("Who leads where, and how close it is")
  String places();

  @Message("real election")
  String real();

  @Message("test, nothing in it is real")
  String test();

  @Message("{counted} of {expected} stations are counted: which are not, and why")
  String notCounted(String counted, String expected);

  @Message("The count is newer than release {name}")
  String newerThan(String name);

  @Message("The count has gone on since: the figures by now")
  String goneOn();

  @Message("The figures of release {name}")
  String released(String name);

  @Message("What was corrected after a release, and why")
  String corrected();

  @Message("The seats by {number} sources, side by side")
  String sources(String number);

  @Message("One claim, and what it could change")
  String oneClaim();

  @Message("{number} claims, and what each could change")
  String claims(String number);
}
