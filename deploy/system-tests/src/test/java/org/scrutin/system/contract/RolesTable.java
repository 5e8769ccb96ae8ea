package org.scrutin.system.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who may call which operation, and take which act on a claim. */
public final class RolesTable {
  /** Nobody in particular, then the roles as they stand in tokens. */
  public static final List<String> COLUMNS =
      List.of(
          "anonymous",
          "voter",
          "observer",
          "agent",
          "registrar",
          "adjudicator",
          "investigator",
          "clerk",
          "supervisor",
          "commissioner",
          "auditor",
          "admin");

  /** The operation that takes an act, each of which has its own rule. */
  public static final String TAKES_ACTS = "addEntry";

  private static final String NOT_THE_OWNER = "/problems/not-the-owner";

  /** What a role may. */
  public enum Access {
    YES("yes"),
    /** Of what is the caller's own and of nothing else. */
    OWN("own"),
    /** As the act that is taken says. */
    BY_ACT("by act"),
    NO("");

    private final String shown;

    Access(String shown) {
      this.shown = shown;
    }
  }

  /**
   * Who takes an act. The contract cannot say it: the act stands in the body.
   *
   * @param own those of these who may take it on a claim that they filed
   */
  public record ActRule(List<String> roles, List<String> own) {
    Access access(String column) {
      if (roles.contains(column)) {
        return Access.YES;
      }
      return own.contains(column) ? Access.OWN : Access.NO;
    }
  }

  private static final ActRule REGISTRY = new ActRule(List.of("registrar"), List.of());

  private static final Map<String, ActRule> ACTS = new LinkedHashMap<>();

  static {
    ACTS.put("admitted", REGISTRY);
    ACTS.put("inadmissible", REGISTRY);
    ACTS.put("investigation-opened", REGISTRY);
    ACTS.put("investigation-closed", REGISTRY);
    ACTS.put("decided", new ActRule(List.of("adjudicator"), List.of()));
    ACTS.put("withdrawn", new ActRule(List.of(), COLUMNS.subList(1, COLUMNS.size())));
    ACTS.put("withdrawal-recorded", REGISTRY);
    ACTS.put("withdrawal-confirmed", REGISTRY);
  }

  private RolesTable() {}

  /** What the contract says of an operation. */
  public static Access access(Operation operation, String column) {
    if (operation.open()) {
      return Access.YES;
    }
    List<String> roles = operation.roles();
    if (column.equals(COLUMNS.getFirst()) || !(roles.isEmpty() || roles.contains(column))) {
      return Access.NO;
    }
    if (operation.id().equals(TAKES_ACTS)) {
      return Access.BY_ACT;
    }
    boolean audited = column.equals("auditor") && operation.method().equals("get");
    return operation.problems().contains(NOT_THE_OWNER) && !audited ? Access.OWN : Access.YES;
  }

  /** What is agreed of an act. */
  public static Access access(String act, String column) {
    return ACTS.get(act).access(column);
  }

  /** The acts of which a rule is agreed. */
  public static List<String> acts() {
    return List.copyOf(ACTS.keySet());
  }

  /** Both tables. */
  static String markdown(Contract contract) {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    text.append("\n## Operations\n\n");
    table(text, contract.operations(), RolesTable::title, RolesTable::access);
    text.append("\n## Acts on a claim\n\n").append(ACT_RULES).append('\n');
    table(text, acts(), act -> "`" + act + "`", RolesTable::access);
    return text.toString();
  }

  private static String title(Operation operation) {
    return "`%s` %s %s"
        .formatted(operation.id(), operation.method().toUpperCase(Locale.ROOT), operation.path());
  }

  private static <T> void table(
      StringBuilder text,
      List<T> rows,
      Function<T, String> title,
      BiFunction<T, String, Access> access) {
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(COLUMNS);
    line(text, head);
    line(text, head.stream().map(column -> "---").toList());
    for (T row : rows) {
      List<String> cells = new ArrayList<>(List.of(title.apply(row)));
      COLUMNS.forEach(column -> cells.add(access.apply(row, column).shown));
      line(text, cells);
    }
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static final String INTRODUCTION =
      """
      # Who may do what

      Made of the contract; do not edit. `RolesTableTest` compares this file with it, `RolesIT` tries each cell
      through the gateway. To renew it: `./mvnw -B test -pl deploy/system-tests -am -Dtest=RolesTableTest
      -Dsurefire.failIfNoSpecifiedTests=false -Dscrutin.contracts.renew=true`.

      *own*: of the caller's own tally, and of nobody else's: an administrator's is the authority's, into which a
      supervisor imports too; an agent's is that of the agent's list; an observer's the one that the observer made.
      An auditor reads what is anybody's. No role implies another. A tally that is not published is unknown to
      everyone but its owner, administrators and auditors, whatever the table says.
      """;

  private static final String ACT_RULES =
      """
      *own*: of a claim that the caller filed (an agent: the agent's list); an anonymous claim is nobody's. Who filed,
      entered or admitted a claim does not decide it. A withdrawal is recorded of a claim that was entered from paper,
      and another registrar confirms it.
      """;
}
