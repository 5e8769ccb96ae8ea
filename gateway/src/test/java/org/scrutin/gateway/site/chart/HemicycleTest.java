package org.scrutin.gateway.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HemicycleTest {
  @Property(tries = 200)
  void everySeatIsWithinThePictureAndNoneCoversAnother(
      @ForAll @IntRange(max = Hemicycle.MOST) int seats) {
    // When
    Hemicycle house = Hemicycle.of(seats);

    // Then
    double radius = Double.parseDouble(house.radius());
    assertThat(house.seats()).hasSize(seats);
    for (int i = 0; i < seats; i++) {
      double x = Double.parseDouble(house.seats().get(i).x());
      double y = Double.parseDouble(house.seats().get(i).y());
      assertThat(x).isBetween(radius, 600 - radius);
      assertThat(y).isBetween(radius, 330 - radius);
      for (int j = 0; j < i; j++) {
        double aside = x - Double.parseDouble(house.seats().get(j).x());
        double above = y - Double.parseDouble(house.seats().get(j).y());
        assertThat(Math.hypot(aside, above)).isGreaterThan(2 * radius - 0.3);
      }
    }
  }
}
