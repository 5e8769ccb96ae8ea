package org.scrutin.results.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.figures.seats.WorksheetWindow;

class CalculatorTest {
  private static final CalculationBody EMPTY =
      Bodies.read("{\"method\":\"dhondt\"}", CalculationBody.class);

  @Test
  void whoComesWhileAllPlacesAreTakenIsAskedToComeBack() {
    // Given
    Calculator calculator = new Calculator(0);

    // Then
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> calculator.answer(EMPTY, WorksheetWindow.from(null)))
        .satisfies(refusal -> assertThat(refusal.type().status()).isEqualTo(503));
  }

  @Test
  void aPlaceIsFreeAgainAfterARefusal() {
    // Given
    Calculator calculator = new Calculator(1);

    // Then
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> calculator.answer(EMPTY, WorksheetWindow.from(null)))
          .satisfies(refusal -> assertThat(refusal.type().status()).isEqualTo(422));
    }
  }
}
