package org.scrutin.results.seats;

/**
 * Greatest quotients of 1, 2, 3, ... (Victor D'Hondt, 1882). Cambodia's "quota first, then highest
 * average" gives the same seats: a seat with votes / s at or above the quota is always among the
 * greatest quotients.
 */
public record DHondt() implements DivisorMethod {
  @Override
  public String code() {
    return "dhondt";
  }

  @Override
  public long divisor(int seat) {
    return seat;
  }
}
