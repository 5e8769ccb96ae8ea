package org.scrutin.launcher.invented;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** The units: 12 constituencies of 5 districts of 50 stations. */
final class Country {
  static final String CODE = "X";
  static final int DISTRICTS = 5;
  static final int STATIONS = 50;

  private static final int SMALLEST_ROLL = 280;
  private static final int ROLLS = 620;

  private record Constituency(Name name, int seats) {}

  private static final List<Constituency> CONSTITUENCIES =
      List.of(
          new Constituency(new Name("Capital", "រាជធានី", "Capitale"), 14),
          new Constituency(new Name("North", "ភាគខាងជើង", "Nord"), 12),
          new Constituency(new Name("South", "ភាគខាងត្បូង", "Sud"), 12),
          new Constituency(new Name("East", "ភាគខាងកើត", "Est"), 11),
          new Constituency(new Name("West", "ភាគខាងលិច", "Ouest"), 11),
          new Constituency(new Name("North-East", "ភាគឦសាន", "Nord-Est"), 10),
          new Constituency(new Name("North-West", "ភាគពាយ័ព្យ", "Nord-Ouest"), 10),
          new Constituency(new Name("South-East", "ភាគអាគ្នេយ៍", "Sud-Est"), 9),
          new Constituency(new Name("South-West", "ភាគនិរតី", "Sud-Ouest"), 9),
          new Constituency(new Name("Islands", "កោះ", "Îles"), 8),
          new Constituency(new Name("Highlands", "តំបន់ខ្ពង់រាប", "Hautes Terres"), 8),
          new Constituency(new Name("Coast", "តំបន់ឆ្នេរ", "Côte"), 6));

  private final Map<String, Name> names = new LinkedHashMap<>();
  private final List<Station> stations = new ArrayList<>();
  private final StringBuilder csv =
      new StringBuilder("code,parent,kind,name,registered,seats,name:km,name:fr\n");

  Country(SplittableRandom random) {
    row(CODE, "", "country", new Name("Invented country", "ប្រទេសប្រឌិត", "Pays inventé"), "", "");
    for (int c = 0; c < CONSTITUENCIES.size(); c++) {
      Constituency constituency = CONSTITUENCIES.get(c);
      String code = constituency(c);
      row(code, CODE, "constituency", constituency.name(), "", constituency.seats());
      for (int d = 0; d < DISTRICTS; d++) {
        district(c, d, constituency.name(), random);
      }
    }
  }

  static int constituencies() {
    return CONSTITUENCIES.size();
  }

  /**
   * @param index from 0
   */
  static String constituency(int index) {
    return CODE + "-" + (index + 1);
  }

  /**
   * @param constituency from 0
   * @param index from 0
   */
  static String district(int constituency, int index) {
    return constituency(constituency) + "-" + (char) ('A' + index);
  }

  private void district(int constituency, int index, Name parent, SplittableRandom random) {
    String letter = String.valueOf((char) ('A' + index));
    String code = district(constituency, index);
    row(code, constituency(constituency), "district", parent.with(letter), "", "");
    for (int s = 1; s <= STATIONS; s++) {
      String kind = s == STATIONS ? "postal" : s == STATIONS - 1 ? "mobile" : "station";
      var station =
          new Station(
              "%s-%02d".formatted(code, s),
              code,
              constituency,
              kind,
              SMALLEST_ROLL + random.nextInt(ROLLS));
      stations.add(station);
      row(
          station.code(),
          code,
          kind,
          parent.with("%s %02d".formatted(letter, s)),
          station.registered(),
          "");
    }
  }

  private void row(
      String code, String parent, String kind, Name name, Object registered, Object seats) {
    names.put(code, name);
    csv.append(
        "%s,%s,%s,%s,%s,%s,%s,%s\n"
            .formatted(
                code,
                parent,
                kind,
                name.english(),
                registered,
                seats,
                name.khmer(),
                name.french()));
  }

  List<Station> stations() {
    return stations;
  }

  /** Of any unit. */
  Name name(String code) {
    return Objects.requireNonNull(names.get(code), code);
  }

  /** {@code units.csv}. */
  String csv() {
    return csv.toString();
  }
}
