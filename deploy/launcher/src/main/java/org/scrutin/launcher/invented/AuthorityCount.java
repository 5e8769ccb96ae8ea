package org.scrutin.launcher.invented;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the authority receives, in four imports, with the mistakes of a night: columns exchanged in
 * a district, sums that do not hold, figures that are read again.
 *
 * @param first before the first release, some of it wrong
 * @param corrections of the first
 * @param second before the second release
 * @param third after it, with corrections of what was released
 */
record AuthorityCount(
    List<Sheet> first, List<Sheet> corrections, List<Sheet> second, List<Sheet> third) {
  static final int HILL = 0;
  static final int RIVER = 1;
  static final int SEA = 2;

  private static final int FIRST = 2_100;
  private static final int SECOND = 540;
  private static final int THIRD = 186;
  private static final int EXCHANGED = 8;
  private static final int MISREAD = 4;
  private static final int WRONG_SUMS = 4;
  private static final int LATE = 3;

  /** Where a clerk exchanged two columns. */
  static final String EXCHANGED_IN = Country.district(3, 1);

  /**
   * @param arriving the sheets as the boards counted them, in the order in which they arrive
   */
  static AuthorityCount of(List<Sheet> arriving) {
    List<Sheet> first = new ArrayList<>(arriving.subList(0, FIRST));
    List<Sheet> second = new ArrayList<>(arriving.subList(FIRST, FIRST + SECOND));
    List<Sheet> third = new ArrayList<>(arriving.subList(FIRST + SECOND, FIRST + SECOND + THIRD));
    List<Sheet> corrections = new ArrayList<>();
    int exchanged = 0;
    for (int i = WRONG_SUMS + MISREAD + LATE; i < first.size() && exchanged < EXCHANGED; i++) {
      Sheet right = first.get(i);
      if (right.station().parent().equals(EXCHANGED_IN)) {
        first.set(i, right.swapped(HILL, SEA));
        corrections.add(right);
        exchanged++;
      }
    }
    for (int i = WRONG_SUMS; i < WRONG_SUMS + MISREAD; i++) {
      Sheet right = first.get(i);
      first.set(i, right.moved(RIVER, HILL, 10 * i));
      corrections.add(right);
    }
    for (int i = 0; i < WRONG_SUMS; i++) {
      first.set(i, first.get(i).addedUpWrong(10));
    }
    for (int i = 0; i < WRONG_SUMS / 2; i++) {
      second.set(i, second.get(i).addedUpWrong(-1));
    }
    for (int i = 0; i < LATE; i++) {
      third.add(first.get(WRONG_SUMS + MISREAD + i).withOneMoreInvalid());
    }
    return new AuthorityCount(first, corrections, second, third);
  }

  /** Of the first release: one leaf a sheet. */
  int firstRelease() {
    return first.size();
  }

  /** Of the second release. */
  int secondRelease() {
    return first.size() + corrections.size() + second.size();
  }

  /** A sheet whose sum does not hold, as its form does not: two supervisors let it count. */
  Station releasedFromQuarantine() {
    return first.getFirst().station();
  }

  /** A station of both releases whose vote is annulled after them. */
  Station annulled() {
    return first.getLast().station();
  }

  /** Whether no import has a sheet of the station. */
  boolean neverArrives(String station) {
    return Stream.of(first, second, third)
        .flatMap(List::stream)
        .noneMatch(sheet -> sheet.station().code().equals(station));
  }

  /** The sheets that count at the end, by the code of their station. */
  Map<String, Sheet> counted() {
    Map<String, Sheet> counted = new LinkedHashMap<>();
    for (List<Sheet> imported : List.of(first, corrections, second, third)) {
      imported.forEach(sheet -> counted.put(sheet.station().code(), sheet));
    }
    first.subList(1, WRONG_SUMS).forEach(sheet -> counted.remove(sheet.station().code()));
    second.subList(0, WRONG_SUMS / 2).forEach(sheet -> counted.remove(sheet.station().code()));
    counted.remove(annulled().code());
    return counted;
  }
}
