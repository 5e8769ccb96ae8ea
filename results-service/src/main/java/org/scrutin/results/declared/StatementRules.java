package org.scrutin.results.declared;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.text.Codes;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.election.units.UnitIndex;

/**
 * Holds what was sent against the election and its units, and makes a statement of it. Sums that do
 * not add up are no fault here: they were declared so (see {@link StatementChecks}).
 */
public final class StatementRules {
  private static final String UNITS = "units";
  private static final String UNKNOWN_LIST = "is no list of this election";

  private final Set<String> lists;
  private final UnitIndex units;
  private final SeatLimits limits;
  private final LocalDate today;

  /**
   * @param today in the election's time zone; nothing was announced later
   */
  public StatementRules(ElectionDefinition election, UnitIndex units, LocalDate today) {
    this.lists =
        election.lists().stream().map(ElectionList::code).collect(Collectors.toUnmodifiableSet());
    this.units = units;
    this.limits = new SeatLimits(election, units);
    this.today = today;
  }

  /**
   * @throws org.scrutin.platform.web.problem.Refusal 422 {@code invalid} with every fault
   */
  public Statement statement(StatementBody body) {
    Faults faults = new Faults();
    if (body.announcedAt().isAfter(today) || body.announcedAt().getYear() < 1) {
      faults.add("/announcedAt", "must be a day of the common era that is not in the future");
    }
    judge(body.units(), faults);
    faults.throwIfAny();
    return new Statement(
        body.announcedAt(),
        body.declaredBy().strip(),
        body.source().strip(),
        body.stage(),
        body.units().stream().map(StatementRules::declared).toList());
  }

  private void judge(List<StatementBody.OfUnit> sent, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < sent.size(); i++) {
      String code = Codes.normalized(sent.get(i).unit());
      if (!seen.add(code)) {
        faults.addAt("names a unit that stands in the statement already", UNITS, i, "unit");
      }
      judge(sent.get(i), units.idOf(code), i, faults);
    }
  }

  private void judge(StatementBody.OfUnit unit, int id, int place, Faults faults) {
    if (unit.statesNothing()) {
      faults.addAt("states no figure of the unit", UNITS, place);
    }
    judgeLists(stated(unit.votes()), "votes", place, faults);
    judgeLists(stated(unit.seats()), "seats", place, faults);
    judgeMargins(unit.margins(), place, faults);
    if (id == UnitIndex.NONE) {
      faults.addAt("is no unit of this election", UNITS, place, "unit");
    } else {
      limits
          .exceeded(id, stated(unit.seats()))
          .ifPresent(why -> faults.addAt(why, UNITS, place, "seats"));
    }
  }

  private void judgeLists(Map<String, ?> byList, String member, int place, Faults faults) {
    for (String list : byList.keySet()) {
      if (!lists.contains(list)) {
        faults.addAt(UNKNOWN_LIST, UNITS, place, member, list);
      }
    }
  }

  private void judgeMargins(@Nullable List<StatementBody.Margin> sent, int place, Faults faults) {
    if (sent == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < sent.size(); i++) {
      StatementBody.Margin margin = sent.get(i);
      if (!lists.contains(margin.list())) {
        faults.addAt(UNKNOWN_LIST, UNITS, place, "margins", i, "list");
      } else if (!seen.add(margin.list())) {
        faults.addAt("names a list that has a margin already", UNITS, place, "margins", i, "list");
      }
      if ((margin.votes() == null) == (margin.text() == null)) {
        faults.addAt(
            "must state either votes, as a number, or text, where no number was published",
            UNITS,
            place,
            "margins",
            i);
      }
    }
  }

  private static DeclaredUnit declared(StatementBody.OfUnit sent) {
    List<StatementBody.Margin> margins = sent.margins() == null ? List.of() : sent.margins();
    return new DeclaredUnit(
        Codes.normalized(sent.unit()),
        sent.figures(),
        stated(sent.votes()),
        stated(sent.seats()),
        margins.stream().map(StatementRules::published).toList());
  }

  private static PublishedMargin published(StatementBody.Margin sent) {
    return new PublishedMargin(
        sent.list(), sent.votes(), stripped(sent.text()), stripped(sent.printed()));
  }

  private static <V> Map<String, V> stated(@Nullable Map<String, V> byList) {
    return byList == null ? Map.of() : byList;
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }
}
