package org.scrutin.results.election.tally;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.text.Names;
import org.scrutin.results.election.definition.ElectionDefinition;

/**
 * Nobody counts under another's name: not under that of a list that is not its own, in any
 * language, nor under that of another source. Tallies of one source share its name.
 */
final class SourceNames {
  private final Set<String> taken = new HashSet<>();

  /**
   * @param others the election's tallies
   */
  SourceNames(Source source, String owner, ElectionDefinition election, Collection<Tally> others) {
    election.lists().stream()
        .filter(list -> !list.code().equals(source.list()))
        .flatMap(list -> Stream.concat(Stream.of(list.code()), list.name().values().stream()))
        .map(Names::folded)
        .forEach(taken::add);
    // Whoever came first, the authority's own name is never another's.
    if (source.kind() != Source.Kind.AUTHORITY) {
      others.stream()
          .filter(other -> !sameSource(source, owner, other))
          .flatMap(other -> names(other.source()))
          .forEach(taken::add);
    }
  }

  /** Notes each name that is another's. */
  void check(Source source, Faults faults) {
    if (taken.contains(Names.folded(source.name()))) {
      faults.addAt("is the name of a list or of another source", "source", "name");
    }
    for (Map.Entry<String, String> name : source.names().entrySet()) {
      if (taken.contains(Names.folded(name.getValue()))) {
        faults.addAt(
            "is the name of a list or of another source", "source", "names", name.getKey());
      }
    }
  }

  /** Several persons may observe for one organisation. */
  private static boolean sameSource(Source source, String owner, Tally other) {
    boolean sameOrganisation =
        source.kind() == Source.Kind.OBSERVER
            && other.source().kind() == Source.Kind.OBSERVER
            && source.name().equals(other.source().name());
    return sameOrganisation || owner.equals(other.owner());
  }

  private static Stream<String> names(Source source) {
    return Stream.concat(Stream.of(source.name()), source.names().values().stream())
        .map(Names::folded);
  }
}
