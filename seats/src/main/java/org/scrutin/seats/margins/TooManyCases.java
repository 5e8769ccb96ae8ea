package org.scrutin.seats.margins;

/** Thrown where more cases would have to be looked at than are, so that nothing exact is known. */
public final class TooManyCases extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyCases() {
    super("more cases than are looked at", null, false, false);
  }
}
