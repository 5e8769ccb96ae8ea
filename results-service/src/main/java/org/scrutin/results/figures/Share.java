package org.scrutin.results.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutin.seats.method.Ratio;

/**
 * A share as answers have it.
 *
 * @param exact the fraction, such as {@code 1999/2000}
 * @param percent for people: to one decimal, half rounded up
 */
@Schema(name = "VoteShare")
public record Share(String exact, BigDecimal percent) {

  public static Share of(Ratio share) {
    BigInteger twice =
        BigInteger.valueOf(2L * 1_000).multiply(BigInteger.valueOf(share.numerator()));
    BigInteger whole = BigInteger.valueOf(share.denominator());
    BigInteger tenths = twice.add(whole).divide(whole.shiftLeft(1));
    return new Share(share.toString(), new BigDecimal(tenths, 1));
  }
}
