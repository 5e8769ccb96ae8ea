package org.scrutin.results.election.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.csv.RejectionReport;

/** Merging rows into a tree, against maps that check every rule by walking. */
class TreePlanPropertiesTest {
  private record Node(@Nullable String parent, UnitKind kind, @Nullable Integer seats) {}

  @Property(tries = 2_000)
  void aTreeIsAcceptedExactlyWhenItsRulesHold(@ForAll("rows") List<UnitRow> rows) {
    // Given
    RejectionReport rejections = new RejectionReport();
    TreePlan plan = new TreePlan(empty(), rejections, new AtomicInteger()::incrementAndGet);

    // When
    rows.forEach(plan::merge);
    plan.close();

    // Then
    assertThat(rejections.isEmpty()).isEqualTo(isLawful(rows));
    if (rejections.isEmpty()) {
      assertThat(plan.added()).isEqualTo(rows.size());
      assertThat(plan.total()).isEqualTo(rows.size());
      assertThat(plan.moved()).isEmpty();
    }
  }

  @Property(tries = 1_000)
  void aSecondFileMovesWhatItMoves(
      @ForAll("rows") List<UnitRow> first, @ForAll("rows") List<UnitRow> second) {
    // Given
    List<UnitRow> lawful = first.stream().limit(lawfulPrefix(first)).toList();
    UnitIndex tree = index(lawful);
    RejectionReport rejections = new RejectionReport();
    TreePlan plan =
        new TreePlan(tree, rejections, new AtomicInteger(lawful.size())::incrementAndGet);

    // When
    second.forEach(plan::merge);
    plan.close();

    // Then
    Map<String, Node> merged = merge(nodes(lawful), second);
    assertThat(rejections.isEmpty()).isEqualTo(merged != null && isLawful(merged));
    if (merged != null && rejections.isEmpty()) {
      Set<String> moved = new HashSet<>();
      for (int id : plan.moved()) {
        moved.add(tree.code(id));
      }
      Set<String> expected = new HashSet<>();
      nodes(lawful)
          .forEach(
              (code, node) -> {
                if (!node.equals(merged.get(code))) {
                  expected.add(code);
                }
              });
      assertThat(moved).isEqualTo(expected);
      assertThat(plan.total()).isEqualTo(merged.size());
    }
  }

  @Property(tries = 500)
  void anIndexKnowsWhatTheRowsSay(@ForAll("rows") List<UnitRow> rows) {
    // Given
    List<UnitRow> lawful = rows.stream().limit(lawfulPrefix(rows)).toList();
    Map<String, Node> nodes = nodes(lawful);

    // When
    UnitIndex index = index(lawful);

    // Then
    assertThat(index.size()).isEqualTo(nodes.size());
    assertThat(index.idOf("no-such")).isEqualTo(UnitIndex.NONE);
    nodes.forEach(
        (code, node) -> {
          int id = index.idOf(code);
          List<String> above = new ArrayList<>();
          String at = node.parent();
          while (at != null) {
            above.add(at);
            at = nodes.get(at).parent();
          }
          List<String> ancestors = new ArrayList<>();
          for (int ancestor : index.ancestors(id)) {
            ancestors.add(index.code(ancestor));
          }
          assertThat(index.contains(id)).isTrue();
          assertThat(index.code(id)).isEqualTo(code);
          assertThat(index.kind(id)).isEqualTo(node.kind());
          assertThat(ancestors).isEqualTo(above);
          assertThat(index.parent(id))
              .isEqualTo(above.isEmpty() ? index.root() < 0 ? id : -1 : index.idOf(above.get(0)));
          assertThat(index.seats(id)).isEqualTo(node.seats() == null ? -1 : node.seats());
          assertThat(index.stations(id)).isEqualTo(stationsBelow(nodes, code));
          assertThat(index.children(id))
              .hasSize(
                  (int) nodes.values().stream().filter(one -> code.equals(one.parent())).count());
        });
    assertThat(index.stations())
        .hasSize((int) nodes.values().stream().filter(one -> one.kind().station()).count());
    for (int constituency : index.constituencies()) {
      assertThat(index.constituencyOf(constituency)).isEqualTo(constituency);
    }
  }

  private static int stationsBelow(Map<String, Node> nodes, String code) {
    int count = 0;
    for (String start : nodes.keySet()) {
      if (nodes.get(start).kind().station()) {
        String at = start;
        while (at != null) {
          count += at.equals(code) ? 1 : 0;
          at = nodes.get(at).parent();
        }
      }
    }
    return count;
  }

  private static UnitIndex empty() {
    return index(List.of());
  }

  private static UnitIndex index(List<UnitRow> rows) {
    CodeTable codes = new CodeTable();
    int[] ids = new int[rows.size()];
    int[] parents = new int[rows.size()];
    byte[] kinds = new byte[rows.size()];
    int[] seats = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      UnitRow row = rows.get(i);
      ids[i] = i + 1;
      parents[i] = row.parent() == null ? -1 : codes.find(row.parent());
      kinds[i] = (byte) row.kind().ordinal();
      seats[i] = row.seats() == null ? -1 : row.seats();
      codes.add(row.code());
    }
    return new UnitIndex(ids, parents, kinds, seats, new int[ids.length], codes);
  }

  private static int lawfulPrefix(List<UnitRow> rows) {
    int longest = 0;
    for (int length = 1; length <= rows.size(); length++) {
      longest = isLawful(rows.subList(0, length)) ? length : longest;
    }
    return longest;
  }

  private static boolean isLawful(List<UnitRow> rows) {
    Map<String, Node> merged = merge(Map.of(), rows);
    return merged != null && isLawful(merged);
  }

  private static Map<String, Node> nodes(List<UnitRow> rows) {
    Map<String, Node> nodes = merge(Map.of(), rows);
    return nodes == null ? Map.of() : nodes;
  }

  private static @Nullable Map<String, Node> merge(Map<String, Node> before, List<UnitRow> rows) {
    Map<String, Node> nodes = new HashMap<>(before);
    Set<String> named = new HashSet<>();
    for (UnitRow row : rows) {
      Node known = nodes.get(row.code());
      if (!named.add(row.code()) || (row.parent() != null && !nodes.containsKey(row.parent()))) {
        return null;
      }
      if (known == null) {
        boolean rooted = nodes.values().stream().anyMatch(node -> node.parent() == null);
        if (row.kind() == null || (row.parent() == null && rooted)) {
          return null;
        }
        nodes.put(row.code(), new Node(row.parent(), row.kind(), row.seats()));
      } else {
        nodes.put(
            row.code(),
            new Node(
                row.parent() == null ? known.parent() : row.parent(),
                row.kind() == null ? known.kind() : row.kind(),
                row.seats() == null ? known.seats() : row.seats()));
      }
    }
    return nodes;
  }

  private static boolean isLawful(Map<String, Node> nodes) {
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Node node = entry.getValue();
      if (node.seats() != null && node.kind() != UnitKind.CONSTITUENCY) {
        return false;
      }
      int steps = 0;
      String at = node.parent();
      if (at != null && nodes.get(at).kind().station()) {
        return false;
      }
      while (at != null) {
        boolean nested =
            node.kind() == UnitKind.CONSTITUENCY && nodes.get(at).kind() == UnitKind.CONSTITUENCY;
        if (nested || ++steps > nodes.size()) {
          return false;
        }
        at = nodes.get(at).parent();
      }
    }
    return true;
  }

  @Provide
  Arbitrary<List<UnitRow>> rows() {
    Arbitrary<String> codes = Arbitraries.of("a", "b", "c", "d", "e", "f");
    Arbitrary<String> parents = codes.injectNull(0.25);
    Arbitrary<UnitKind> kinds =
        Arbitraries.of(UnitKind.REGION, UnitKind.REGION, UnitKind.CONSTITUENCY, UnitKind.STATION)
            .injectNull(0.1);
    Arbitrary<Integer> seats = Arbitraries.integers().between(0, 3).injectNull(0.8);
    AtomicInteger line = new AtomicInteger(1);
    return Combinators.combine(codes, parents, kinds, seats)
        .as(
            (code, parent, kind, stated) ->
                new UnitRow(
                    line.incrementAndGet(), code, parent, kind, Map.of(), null, stated, null, null))
        .list()
        .uniqueElements(UnitRow::code)
        .ofMaxSize(6);
  }
}
