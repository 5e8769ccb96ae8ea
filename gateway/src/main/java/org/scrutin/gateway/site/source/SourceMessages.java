package org.scrutin.gateway.site.source;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a source says, in English; the other languages are in {@code messages/}. */
@MessageBundle("source")
public interface SourceMessages {
  @Message("Figures of the election’s authority, as it gives them.")
  String leadAuthority();

  @Message("A party’s own figures, from copies of sheets or as it announced them.")
  String leadParty();

  @Message("An observer’s own figures, from copies of sheets or as it announced them.")
  String leadObserver();

  @Message("Its figures")
  String figures();

  @Message("Its figures by place")
  String byPlace();

  @Message("What it announced")
  String statements();

  @Message("It announced nothing; its figures come from sheets alone, or there are none yet.")
  String noStatements();

  @Message("About")
  String about();

  @Message("and {number} more")
  String more(String number);

  @Message("Place {index} in the log")
  String index(String index);

  @Message("Only the newest {number} are shown here; the interface has all of them.")
  String cut(String number);
}
