package org.scrutin.seats.method;

/**
 * Each list gets a seat for every full quota; the seats that are left go to the largest remainders,
 * one each (Alexander Hamilton, 1792). With other quotas than Hare's the full quotas can be more
 * than the seats: then the quota is computed anew with a divisor lower by one, as often as needed;
 * laws of Italy have that rule.
 */
public record LargestRemainder(Quota quota) implements Method {
  @Override
  public String code() {
    return "largest-remainder";
  }
}
