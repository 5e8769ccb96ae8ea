package org.scrutin.platform.web.http;

import java.util.List;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Query parameters that cannot be taken. */
public final class InvalidParameter {
  private InvalidParameter() {}

  /** What is wrong with one parameter of the address. */
  public record ParameterFault(String parameter, String detail) {}

  /**
   * @param detail what is wrong and what would be right, to follow the parameter's name
   */
  public static Refusal of(String parameter, String detail) {
    return of(List.of(new ParameterFault(parameter, detail)));
  }

  static Refusal of(List<ParameterFault> faults) {
    StringBuilder said = new StringBuilder();
    for (ParameterFault fault : faults) {
      said.append(said.isEmpty() ? "The parameter " : "; ")
          .append(fault.parameter())
          .append(' ')
          .append(fault.detail());
    }
    return new Refusal(ProblemType.INVALID_PARAMETER, said.append('.').toString())
        .with("errors", faults);
  }
}
