package org.scrutin.results.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.figures.ComputationSlots;
import org.scrutin.results.figures.seats.WorksheetWindow;
import org.scrutin.seats.allocation.InvalidDraw;

/** Calculates for anyone, but for not more at once than leaves the count its processors. */
@ApplicationScoped
class Calculator {
  private final ComputationSlots slots;

  @Inject
  Calculator(@ConfigProperty(name = "scrutin.calculator.concurrent") int concurrent) {
    this.slots = new ComputationSlots(concurrent, Duration.ZERO);
  }

  /**
   * @throws Refusal 422 naming each place at fault, or the draw that does not fit; 503 if others
   *     are being served
   */
  AllocationAnswer answer(CalculationBody body, WorksheetWindow window) {
    return slots.call(() -> calculate(body, window));
  }

  private static AllocationAnswer calculate(CalculationBody body, WorksheetWindow window) {
    try {
      var constituencies = body.constituencies();
      return constituencies == null
          ? new ContestCalculator(CalculationMaker.make(body), window).answer()
          : new CountryCalculator(CountryMaker.make(body, constituencies), window).answer();
    } catch (InvalidDraw e) {
      throw new Refusal(
          ProblemType.INVALID_DRAW,
          "These draws do not fit this calculation: "
              + e.getMessage()
              + ". Without draws the answer says which lots are open, one at a time.");
    }
  }
}
