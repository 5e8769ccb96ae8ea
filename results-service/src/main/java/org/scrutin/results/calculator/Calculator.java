package org.scrutin.results.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.seats.allocation.InvalidDraw;

/** Calculates for anyone, but for not more at once than leaves the count its processors. */
@ApplicationScoped
class Calculator {
  private final Semaphore slots;

  @Inject
  Calculator(@ConfigProperty(name = "scrutin.calculator.concurrent") int concurrent) {
    this.slots = new Semaphore(concurrent);
  }

  /**
   * @throws Refusal 422 naming each place at fault, or the draw that does not fit; 503 if others
   *     are being served
   */
  AllocationAnswer answer(CalculationBody body) {
    if (!slots.tryAcquire()) {
      throw new Refusal(
              ProblemType.TOO_MANY_CALCULATIONS,
              "The calculator serves as many as it may. Send yours again.")
          .retryAfter(1);
    }
    try {
      var constituencies = body.constituencies();
      return constituencies == null
          ? new ContestCalculator(CalculationMaker.make(body)).answer()
          : new CountryCalculator(CountryMaker.make(body, constituencies)).answer();
    } catch (InvalidDraw e) {
      throw new Refusal(
          ProblemType.INVALID_DRAW,
          "These draws do not fit this calculation: "
              + e.getMessage()
              + ". Without draws the answer says which lots are open, one at a time.");
    } finally {
      slots.release();
    }
  }
}
