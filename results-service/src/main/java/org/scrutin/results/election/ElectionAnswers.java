package org.scrutin.results.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;

/** Makes answers of elections. */
@ApplicationScoped
public class ElectionAnswers {
  private final Elections elections;
  private final Units units;
  private final Tallies tallies;

  @Inject
  ElectionAnswers(Elections elections, Units units, Tallies tallies) {
    this.elections = elections;
    this.units = units;
    this.tallies = tallies;
  }

  /** The tallies in it depend on who asks and on their publication, so they are part of the tag. */
  static EntityTag tag(Election election, ElectionAnswer shown) {
    return EntityTags.of(election.logSize(), shown.toString());
  }

  public ElectionAnswer of(Election election) {
    return of(List.of(election)).getFirst();
  }

  /** In the same order; one statement for the tallies of all. */
  List<ElectionAnswer> of(List<Election> shown) {
    Map<Integer, List<Tally>> visible = tallies.visible(shown);
    return shown.stream()
        .map(election -> of(election, visible.getOrDefault(election.id(), List.of())))
        .toList();
  }

  /**
   * @param visible tallies that the caller may see
   */
  public ElectionAnswer of(Election election, List<Tally> visible) {
    UnitIndex tree = units.of(election);
    return new ElectionAnswer(
        elections.document(election).complete(election.definition()),
        tree.size(),
        tree.root() == UnitIndex.NONE ? 0 : tree.stations(tree.root()),
        election.logSize(),
        visible.stream().map(Tally::code).toList());
  }
}
