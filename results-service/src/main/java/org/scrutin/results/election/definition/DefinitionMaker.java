package org.scrutin.results.election.definition;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.results.election.definition.ElectionDocument.ListBody;

/**
 * Makes an election's definition of its document, and says where the document defines none: what
 * several members must satisfy together. What each must be alone is stated on it.
 */
final class DefinitionMaker {
  // Columns of sheets.csv, where the lists' codes stand beside them.
  private static final Set<String> FIGURES =
      Set.of(
          "unit registered ballots blank invalid valid voters received issued unused spoiled"
              .split(" "));

  private final Faults invalid;
  private final Faults unsupported;

  /**
   * @param unsupported takes what is well formed but cannot be computed or kept here
   */
  DefinitionMaker(Faults invalid, Faults unsupported) {
    this.invalid = invalid;
    this.unsupported = unsupported;
  }

  /** The definition; it is sound if neither of the two took a fault. */
  Optional<ElectionDefinition> make(ElectionDocument document) {
    Optional<ZoneId> zone = zone(document.timezone());
    int seats = document.seats();
    Integer majority = document.majority();
    if (majority != null && majority > seats) {
      invalid.add("/majority", "must be at most " + seats + ", as seats is");
    }
    List<ElectionList> lists = document.lists().stream().map(DefinitionMaker::list).toList();
    Map<String, Integer> positions = positions(lists);
    Optional<AllocationRule> rule =
        new RuleMaker(lists, positions, seats, invalid, unsupported).make(document.allocation());
    if (document.publication() != null) {
      unsupported.add(
          "/publication",
          "states a rule of publication, which cannot be kept yet: figures would be shown at once;"
              + " leave it out only if that is lawful");
    }
    if (document.previous() != null) {
      new PreviousCheck(positions.keySet(), invalid).check(document.previous());
    }
    CheckProfile profile = profile(document.profile());
    if (zone.isEmpty() || rule.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ElectionDefinition(
            document.code(),
            document.name(),
            document.date(),
            zone.get(),
            document.blank(),
            seats,
            majority,
            rule.get(),
            lists,
            profile,
            Boolean.TRUE.equals(document.test()),
            document.event(),
            document.follows()));
  }

  private static ElectionList list(ListBody stated) {
    Integer parties = stated.parties();
    return new ElectionList(
        stated.code(),
        stated.name(),
        stated.kind(),
        stated.colour(),
        parties == null ? 1 : parties);
  }

  /** Of the lists by code, as defined, case included. */
  private Map<String, Integer> positions(List<ElectionList> lists) {
    Map<String, Integer> positions = new HashMap<>();
    Set<String> lower = new HashSet<>();
    for (int i = 0; i < lists.size(); i++) {
      String code = lists.get(i).code();
      String insensitive = code.toLowerCase(Locale.ROOT);
      if (FIGURES.contains(insensitive)) {
        invalid.add("/lists/" + i + "/code", "is the name of a column of figures in sheets.csv");
      } else if (!lower.add(insensitive)) {
        invalid.add("/lists/" + i + "/code", "is the code of another list; case does not count");
      }
      positions.putIfAbsent(code, i);
    }
    return positions;
  }

  /** Of a stored definition that names none it is the one that was all there were. */
  private CheckProfile profile(@Nullable String stated) {
    if (stated == null) {
      return CheckProfile.STANDARD_1;
    }
    Optional<CheckProfile> known = CheckProfile.named(stated);
    if (known.isEmpty()) {
      unsupported.add(
          "/profile",
          "names '"
              + Excerpt.of(stated)
              + "', which is no profile of checks; known: "
              + CheckProfile.CODES);
    }
    return known.orElse(CheckProfile.DEFAULT);
  }

  /** A region only: an offset such as +02:00 would put the end of a summer's day an hour off. */
  private Optional<ZoneId> zone(String text) {
    // Java's own SystemV zones are in no database of time zones, PostgreSQL's included.
    if (!ZoneId.getAvailableZoneIds().contains(text) || text.startsWith("SystemV/")) {
      invalid.add("/timezone", "must be a time zone of the IANA database, such as Asia/Phnom_Penh");
      return Optional.empty();
    }
    return Optional.of(ZoneId.of(text));
  }
}
