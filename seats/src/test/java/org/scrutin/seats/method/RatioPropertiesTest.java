package org.scrutin.seats.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class RatioPropertiesTest {
  @Property
  void comparesLikeUnboundedArithmetic(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long a,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long b,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long c,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long d) {
    // When
    int order = new Ratio(a, b).compareTo(new Ratio(c, d));

    // Then
    BigInteger left = BigInteger.valueOf(a).multiply(BigInteger.valueOf(d));
    BigInteger right = BigInteger.valueOf(c).multiply(BigInteger.valueOf(b));
    assertThat(Integer.signum(order)).isEqualTo(left.compareTo(right));
    assertThat(new Ratio(a, b).reachedBy(c, d)).isEqualTo(right.compareTo(left) >= 0);
  }
}
