package org.scrutin.results.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.seats.InvalidDraw;

/** Calculates for anyone, but for not more at once than leaves the count its processors. */
@ApplicationScoped
class Calculator {
  private final Semaphore slots;

  @Inject
  Calculator(@ConfigProperty(name = "scrutin.calculator.concurrent") int concurrent) {
    this.slots = new Semaphore(concurrent);
  }

  /**
   * @throws Refusal 422 naming each field at fault, or the draw that does not fit; 503 if others
   *     are being served
   */
  ObjectNode answer(JsonNode document) {
    if (!slots.tryAcquire()) {
      throw new Refusal(
              ProblemType.TOO_MANY_CALCULATIONS,
              "The calculator serves as many as it may. Send yours again.")
          .retryAfter(1);
    }
    try {
      return document.has(CountryReader.CONSTITUENCIES)
          ? new CountryDocument(CountryReader.read(document)).answer()
          : new CalculationDocument(CalculationReader.read(document)).answer();
    } catch (InvalidCalculation e) {
      throw new Refusal(
              e.unsupported() ? ProblemType.UNSUPPORTED_RULE : ProblemType.INVALID,
              e.getMessage() + ". Correct these fields and send them again.")
          .with("errors", e.problems());
    } catch (InvalidDraw e) {
      throw new Refusal(
          ProblemType.INVALID_DRAW, e.getMessage() + ". Send the draw that was held for it.");
    } finally {
      slots.release();
    }
  }
}
