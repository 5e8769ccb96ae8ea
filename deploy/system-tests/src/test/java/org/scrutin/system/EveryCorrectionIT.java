package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * After all tests that count, before requests at random change the case: in none of their elections
 * did any revision change a released figure without an item that says so, and no item says what did
 * not happen. Found again from the figures of every station at every revision, and of every unit
 * where what is counted in it was amended.
 */
@Order(Integer.MAX_VALUE - 2)
@OnThisMachine
class EveryCorrectionIT {
  private static final List<String> FIGURES =
      List.of("registered", "ballots", "blank", "invalid", "valid");
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; *rel=\"?next");
  private static final Set<String> STATIONS =
      Set.of("station", "advance", "postal", "overseas", "mobile");
  private static final String STEPS =
      """
      select s.revision from count_step s join tally t on t.id = s.tally_id
      join election e on e.id = t.election_id
      where e.code = ? and t.code = ? and s.revision >= ? order by s.revision
      """;

  private static final String AMENDED =
      """
      select (select min(s.revision) from count_step s
              where s.tally_id = l.tally_id and s.revision > l.index)
      from leaf l join tally t on t.id = l.tally_id join election e on e.id = t.election_id
      join amendment a on a.election_id = e.id and a.log_index = l.version - 1
      where e.code = ? and t.code = ? and l.kind = 'units'
      """;

  private final Suite suite = Suite.shared();
  private final ServiceDatabase database = new ServiceDatabase(suite, "results");

  /** What a release pins of a tally. */
  private record Pin(long revision, List<String> units) {}

  @Test
  void noRevisionOfAnyElectionChangesAReleasedFigureWithoutSayingSo() {
    // When
    int elections = 0;
    for (JsonPath page : pages("/api/v1/elections")) {
      for (String election : page.getList("items.code", String.class)) {
        Map<String, List<Pin>> pinned = pins(election);
        pinned.forEach((tally, pins) -> check(election, tally, pins));
        elections += pinned.isEmpty() ? 0 : 1;
      }
    }

    // Then
    assertThat(elections).isGreaterThan(2);
  }

  /** By tally. */
  private Map<String, List<Pin>> pins(String election) {
    Map<String, List<Pin>> pins = new TreeMap<>();
    for (JsonPath page : pages("/api/v1/elections/" + election + "/releases")) {
      for (Map<String, Object> release : page.<Map<String, Object>>getList("items")) {
        if (release.get("publishedAt") != null) {
          for (Map<String, Object> tally : maps(release.get("tallies"))) {
            pins.computeIfAbsent(tally.get("tally").toString(), _ -> new ArrayList<>())
                .add(
                    new Pin(
                        ((Number) tally.get("revision")).longValue(),
                        strings(release.get("units"))));
          }
        }
      }
    }
    return pins;
  }

  private void check(String election, String tally, List<Pin> pins) {
    List<Map<String, Object>> units = new ArrayList<>();
    for (JsonPath page : pages("/api/v1/elections/" + election + "/units?limit=1000")) {
      units.addAll(page.getList("items"));
    }
    Map<String, String> parents = new TreeMap<>();
    Set<String> stations = new TreeSet<>();
    Set<String> above = new TreeSet<>();
    for (Map<String, Object> unit : units) {
      if (unit.get("parent") != null) {
        parents.put(unit.get("code").toString(), unit.get("parent").toString());
      }
      if (STATIONS.contains(unit.get("kind").toString())) {
        stations.add(unit.get("code").toString());
        above.add(unit.get("parent").toString());
      }
    }
    String path = "/api/v1/elections/%s/tallies/%s".formatted(election, tally);
    long first = pins.stream().mapToLong(Pin::revision).min().orElseThrow();
    List<Long> steps =
        database.lines(STEPS, election, tally, first).stream().map(Long::valueOf).toList();
    Map<String, Map<String, String>> expected = new TreeMap<>();
    for (String parent : above) {
      Map<Long, Map<String, Map<String, Object>>> figures = new TreeMap<>();
      steps.forEach(step -> figures.put(step, stations(path, parent, step)));
      for (int i = 1; i < steps.size(); i++) {
        var before = figures.get(steps.get(i - 1));
        var after = figures.get(steps.get(i));
        for (String station : figures.get(steps.getLast()).keySet()) {
          Map<String, String> changes =
              changes(
                  before.getOrDefault(station, Map.of()), after.getOrDefault(station, Map.of()));
          if (stations.contains(station)
              && !changes.isEmpty()
              && released(station, steps.get(i - 1), pins, parents, figures)) {
            expected.put(station + " at " + steps.get(i), changes);
          }
        }
      }
    }
    for (String amended : database.lines(AMENDED, election, tally)) {
      int i = steps.indexOf(Long.valueOf(amended));
      if (i > 0) {
        expected.putAll(amended(path, units, steps.get(i - 1), steps.get(i), pins, parents));
      }
    }
    assertThat(items(path)).as(election + "/" + tally).isEqualTo(expected);
  }

  /** Units above stations whose figures an amendment changed. */
  private Map<String, Map<String, String>> amended(
      String path,
      List<Map<String, Object>> units,
      long before,
      long after,
      List<Pin> pins,
      Map<String, String> parents) {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    for (Map<String, Object> one : units) {
      String unit = one.get("code").toString();
      if (!STATIONS.contains(one.get("kind").toString())) {
        Map<String, String> changes =
            changes(
                figures(get(path + "/results?unit=" + unit + "&at=" + before).getMap("")),
                figures(get(path + "/results?unit=" + unit + "&at=" + after).getMap("")));
        boolean held =
            pins.stream()
                .filter(pin -> pin.revision() <= before && covers(pin, unit, parents))
                .map(pin -> get(path + "/results?unit=" + unit + "&at=" + pin.revision()))
                .anyMatch(results -> figures(results.getMap("")).containsKey("valid"));
        if (held && !changes.isEmpty()) {
          expected.put(unit + " at " + after, changes);
        }
      }
    }
    return expected;
  }

  /** Whether a release that was there already held figures of the station. */
  private static boolean released(
      String station,
      long revision,
      List<Pin> pins,
      Map<String, String> parents,
      Map<Long, Map<String, Map<String, Object>>> figures) {
    return pins.stream()
        .filter(pin -> pin.revision() <= revision && covers(pin, station, parents))
        .anyMatch(
            pin ->
                figures.get(pin.revision()).getOrDefault(station, Map.of()).containsKey("valid"));
  }

  private static boolean covers(Pin pin, String station, Map<String, String> parents) {
    for (String unit = station; unit != null; unit = parents.get(unit)) {
      if (pin.units().contains(unit)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Map<String, String>> items(String path) {
    Map<String, Map<String, String>> items = new TreeMap<>();
    for (JsonPath page : pages(path + "/corrections")) {
      for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
        Map<String, String> changes = new TreeMap<>();
        map(item.get("figures"))
            .forEach(
                (figure, change) ->
                    changes.put(
                        figure, map(change).get("before") + " -> " + map(change).get("after")));
        // What results do not show of a station is not compared.
        changes.keySet().removeIf(name -> !name.startsWith("votes.") && !FIGURES.contains(name));
        items.put(item.get("unit") + " at " + item.get("revision"), changes);
      }
    }
    return items;
  }

  private static Map<String, String> changes(
      Map<String, Object> before, Map<String, Object> after) {
    Map<String, String> changes = new TreeMap<>();
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        changes.put(name, before.get(name) + " -> " + after.get(name));
      }
    }
    return changes;
  }

  /** What each station below a unit states at a revision, by figure. */
  private Map<String, Map<String, Object>> stations(String path, String unit, long revision) {
    Map<String, Map<String, Object>> stations = new HashMap<>();
    JsonPath results = get(path + "/results?unit=" + unit + "&at=" + revision);
    for (Map<String, Object> child : results.<Map<String, Object>>getList("children")) {
      stations.put(child.get("unit").toString(), figures(child));
    }
    return stations;
  }

  /** Those that are stated, by name. */
  private static Map<String, Object> figures(Map<String, Object> unit) {
    Map<String, Object> figures = new TreeMap<>();
    FIGURES.forEach(
        name -> {
          if (unit.get(name) != null) {
            figures.put(name, unit.get(name));
          }
        });
    map(unit.get("votes")).forEach((list, votes) -> figures.put("votes." + list, votes));
    return figures;
  }

  private List<JsonPath> pages(String path) {
    List<JsonPath> pages = new ArrayList<>();
    String next = path;
    while (next != null) {
      URI asked = URI.create(next);
      var answer =
          suite.anonymous().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
      pages.add(answer.jsonPath());
      next =
          answer.headers().getValues("Link").stream()
              .map(NEXT::matcher)
              .filter(Matcher::find)
              .map(link -> link.group(1))
              // Java resolves a query alone as RFC 2396 had it, without the last segment.
              .map(link -> link.startsWith("?") ? asked.getPath() + link : link)
              .findFirst()
              .orElse(null);
    }
    return pages;
  }

  private JsonPath get(String path) {
    return suite.anonymous().get(path).then().statusCode(200).extract().jsonPath();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object json) {
    return json == null ? Map.of() : (Map<String, Object>) json;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object json) {
    return (List<Map<String, Object>>) json;
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Object json) {
    return (List<String>) json;
  }
}
