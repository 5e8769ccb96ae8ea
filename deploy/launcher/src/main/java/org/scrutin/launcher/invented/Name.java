package org.scrutin.launcher.invented;

/** What a unit is called in English, Khmer and French. */
record Name(String english, String khmer, String french) {
  /** With a number after it, which needs no translation. */
  Name with(String number) {
    return new Name(english + " " + number, khmer + " " + number, french + " " + number);
  }
}
