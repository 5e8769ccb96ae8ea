package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * How the seats stood before, and how many more or fewer each source gives the list that followed.
 *
 * @param sources the tallies with seats
 */
public record PreviousView(
    Wording name,
    @Nullable String date,
    @Nullable String source,
    List<Wording> sources,
    List<Row> rows) {
  /**
   * A list of now with those of then that it follows, or one of then that none follows.
   *
   * @param now its label; null where no list of now follows
   */
  public record Row(
      @Nullable String now, List<Then> then, String total, List<@Nullable Change> changes) {}

  /** A list of then. */
  public record Then(String label, Wording name, String seats) {}

  /** Seats now, and the difference with its sign. */
  public record Change(String seats, String difference) {}

  public static @Nullable PreviousView of(
      ElectionData data, List<ListName> lists, Language language) {
    var previous = data.election().previous();
    if (previous == null) {
      return null;
    }
    var figures = new Figures(language);
    var sources = data.tallies().stream().filter(tally -> tally.seats().seats() != null).toList();
    var groups = groups(previous, lists);
    var rows = new ArrayList<Row>();
    groups.forEach(
        (key, codes) -> {
          var now = lists.stream().filter(list -> list.code().equals(key)).findFirst().orElse(null);
          int total = codes.stream().mapToInt(code -> previous.seats().getOrDefault(code, 0)).sum();
          rows.add(
              new Row(
                  now == null ? null : now.label(),
                  codes.stream()
                      .map(code -> then(code, previous, lists, figures, language))
                      .toList(),
                  figures.number((long) total),
                  sources.stream()
                      .map(tally -> now == null ? null : change(tally, key, total, figures))
                      .toList()));
        });
    return new PreviousView(
        language.name(previous.name(), ""),
        previous.date() == null ? null : figures.date(previous.date()),
        previous.source(),
        sources.stream().map(tally -> tally.tally().source().shown(language)).toList(),
        List.copyOf(rows));
  }

  /** Codes of then by the code of now; those that nothing follows under their own. */
  private static Map<String, List<String>> groups(
      Election.Previous previous, List<ListName> lists) {
    var groups = new LinkedHashMap<String, List<String>>();
    var placed = new HashSet<String>();
    for (ListName list : lists) {
      var from = new ArrayList<String>();
      if (previous.seats().containsKey(list.code())) {
        from.add(list.code());
      }
      previous.succession().stream()
          .filter(step -> step.to().equals(list.code()))
          .flatMap(step -> step.from().stream())
          .filter(code -> !from.contains(code))
          .forEach(from::add);
      if (!from.isEmpty() && placed.addAll(from)) {
        groups.put(list.code(), from);
      }
    }
    previous.seats().keySet().stream()
        .filter(code -> !placed.contains(code))
        .forEach(code -> groups.put(code, List.of(code)));
    return groups;
  }

  private static Then then(
      String code,
      Election.Previous previous,
      List<ListName> lists,
      Figures figures,
      Language language) {
    var former = previous.lists().get(code);
    var now = lists.stream().filter(list -> list.code().equals(code)).findFirst();
    Wording name =
        former != null
            ? language.name(former.name(), code)
            : now.map(ListName::name).orElseGet(() -> Wording.of(code));
    String label = former != null ? code : now.map(ListName::label).orElse(code);
    return new Then(
        label, name, figures.number(previous.seats().getOrDefault(code, 0).longValue()));
  }

  private static @Nullable Change change(TallyData tally, String list, int then, Figures figures) {
    Integer now = tally.seats().given().get(list);
    if (now == null) {
      return null;
    }
    long difference = (long) Objects.requireNonNull(now) - then;
    String number = figures.number(Math.abs(difference));
    // U+2212 MINUS SIGN: a hyphen would be read as a dash.
    String signed = difference < 0 ? "\u2212" + number : difference > 0 ? "+" + number : "±0";
    return new Change(figures.number(now.longValue()), signed);
  }
}
