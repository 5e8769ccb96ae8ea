package org.scrutin.gateway.site.release;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages of releases say, in English; the other languages are in {@code messages/}. */
@MessageBundle("release")
public interface ReleaseMessages {
  @Message("Releases")
  String releases();

  @Message(
      "A release is a set of figures that two commissioners signed. It stands as it was signed:"
          + " later sheets make newer figures and change no release.")
  String lead();

  @Message("Nothing has been released yet.")
  String none();

  @Message("Release {name}")
  String release(String name);

  @Message("Published")
  String published();

  @Message("Signed by two commissioners")
  String signed();

  @Message("Covers")
  String covers();

  @Message("Figures")
  String figures();

  @Message("{tally} at revision {revision}")
  String pinned(String tally, String revision);

  @Message("Place in the election’s log")
  String index();

  @Message("Claims at that time")
  String register();

  @Message("{size} on record, {open} of them admitted and open")
  String registerSize(String size, String open);

  @Message("Taken back by two commissioners on {at}:")
  String retracted(String at);

  @Message("Show the figures of this release")
  String show();

  @Message("Places in this release")
  String places();

  @Message("What changed since {name}")
  String since(String name);

  @Message("Compare with")
  String compare();

  @Message("From {from} to {to}")
  String difference(String from, String to);

  @Message("By list")
  String byList();

  @Message("By place")
  String byPlace();

  @Message("By sheet: released figures that changed")
  String bySheet();

  @Message("No released figure was changed; what is different are sheets that came in between.")
  String noSheets();

  @Message("No place is different.")
  String noPlaces();

  @Message("Stations counted")
  String stations();

  @Message("Valid votes")
  String valid();

  @Message("the same")
  String same();
}
