package org.scrutin.results.election.units;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reporting unit is (NIST SP 1500-100, GpUnit). */
public enum UnitKind {
  COUNTRY,
  REGION,
  STATE,
  PROVINCE,
  CONSTITUENCY,
  DISTRICT,
  MUNICIPALITY,
  COMMUNE,
  WARD,
  STATION,
  ADVANCE,
  POSTAL,
  OVERSEAS,
  MOBILE;

  /** All names, for sentences. */
  static final String CODES =
      Stream.of(values()).map(UnitKind::code).collect(Collectors.joining(", "));

  /** Of the kinds that sheets come from. */
  public static final List<String> STATION_CODES =
      Stream.of(values()).filter(UnitKind::station).map(UnitKind::code).toList();

  private static final UnitKind[] ALL = values();

  /** The name in {@code units.csv}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether sheets come from it and nothing is below it. */
  public boolean station() {
    return compareTo(STATION) >= 0;
  }

  static UnitKind at(int ordinal) {
    return ALL[ordinal];
  }

  static Optional<UnitKind> named(String code) {
    return Stream.of(ALL).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
