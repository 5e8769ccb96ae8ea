package org.scrutin.seats.method;

/** One seat for the most votes. Where there are more seats than one, the others stay unassigned. */
public record Plurality() implements Method {
  @Override
  public String code() {
    return "plurality";
  }
}
