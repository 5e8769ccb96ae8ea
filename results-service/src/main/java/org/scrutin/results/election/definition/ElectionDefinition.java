package org.scrutin.results.election.definition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.SeatRule;

/**
 * One contest decided by one rule, as {@code election.json} states it. Made by {@link
 * DefinitionMaker}, which refuses what is not sound; never changed afterwards.
 *
 * @param code lower-case letters, digits and hyphens
 * @param name by language
 * @param timezone in which the days of this election end
 * @param seats of the whole, 1 or greater
 * @param majority seats that make one
 * @param lists in the order of the ballot; their positions index every array of votes
 * @param profile of checks, versioned
 * @param test a rehearsal, never mixed with live data
 * @param event contests held together share one
 * @param follows code of the election that this one repeats or continues
 */
public record ElectionDefinition(
    String code,
    Map<String, String> name,
    LocalDate date,
    ZoneId timezone,
    BlankRule blank,
    int seats,
    @Nullable Integer majority,
    AllocationRule allocation,
    List<ElectionList> lists,
    CheckProfile profile,
    boolean test,
    @Nullable String event,
    @Nullable String follows) {
  public ElectionDefinition {
    name = Map.copyOf(name);
    lists = List.copyOf(lists);
  }

  /** True, or absent, as every answer about an election says it. */
  public @Nullable Boolean testMark() {
    return test ? true : null;
  }

  /** Codes of the lists, by position. */
  public List<String> listCodes() {
    return lists.stream().map(ElectionList::code).toList();
  }

  /** Place of a list in every array of votes; the code as defined, case included. */
  public OptionalInt position(String list) {
    return IntStream.range(0, lists.size())
        .filter(position -> lists.get(position).code().equals(list))
        .findFirst();
  }

  /** The list of that code without regard to case, as claims of tokens name it. */
  public Optional<ElectionList> list(String code) {
    return lists.stream().filter(list -> list.code().equalsIgnoreCase(code)).findFirst();
  }

  /** The rule in the form in which it is applied to votes. */
  public SeatRule seatRule() {
    return new SeatRule(
        allocation.method(),
        allocation.level(),
        allocation.ties(),
        allocation.thresholds(),
        lists.stream().map(ElectionList::kind).toList(),
        lists.stream().map(ElectionList::parties).toList(),
        allocation.links(),
        allocation.tier());
  }
}
