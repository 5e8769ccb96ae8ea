package org.scrutin.results.election.tally;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.text.Names;
import org.scrutin.results.election.definition.ElectionDefinition;

/**
 * Nobody counts under another's name: not under that of a list that is not its own, in any
 * language, nor under that of another source. Tallies of one source share its name.
 */
final class SourceNames {
  private static final String TAKEN = "is the name of a list or of another source";

  private SourceNames() {}

  /**
   * Notes each name of a new tally's source that is another's.
   *
   * @param owner of the new tally
   * @param others the election's tallies
   */
  static void check(
      Source source,
      String owner,
      ElectionDefinition election,
      Collection<Tally> others,
      Faults faults) {
    Set<String> taken =
        Stream.concat(ofLists(source, election), ofSources(source, owner, others))
            .map(Names::folded)
            .collect(Collectors.toSet());
    if (taken.contains(Names.folded(source.name()))) {
      faults.addAt(TAKEN, "source", "name");
    }
    source
        .names()
        .forEach(
            (language, name) -> {
              if (taken.contains(Names.folded(name))) {
                faults.addAt(TAKEN, "source", "names", language);
              }
            });
  }

  private static Stream<String> ofLists(Source source, ElectionDefinition election) {
    return election.lists().stream()
        .filter(list -> !list.code().equals(source.list()))
        .flatMap(list -> Stream.concat(Stream.of(list.code()), list.name().values().stream()));
  }

  /** Whoever came first, the authority's own name is never another's. */
  private static Stream<String> ofSources(Source source, String owner, Collection<Tally> others) {
    return source.kind() == Source.Kind.AUTHORITY
        ? Stream.empty()
        : others.stream()
            .filter(other -> !owner.equals(other.owner()) && !sameObserver(source, other.source()))
            .map(Tally::source)
            .flatMap(
                other -> Stream.concat(Stream.of(other.name()), other.names().values().stream()));
  }

  /** Several persons may observe for one organisation. */
  private static boolean sameObserver(Source one, Source other) {
    return one.kind() == Source.Kind.OBSERVER
        && other.kind() == Source.Kind.OBSERVER
        && one.name().equals(other.name());
  }
}
