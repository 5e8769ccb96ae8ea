package org.scrutin.seats.margins;

/** Which side of a number of seats is asked for. */
public enum TargetSide {
  AT_LEAST,
  AT_MOST
}
