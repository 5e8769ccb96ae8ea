package org.scrutin.results.margins;

/** Which side of a number of seats is asked for. */
public enum Side {
  AT_LEAST,
  AT_MOST
}
