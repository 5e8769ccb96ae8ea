package org.scrutin.results.election;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;

/** An election as it is shown: its definition as it was sent, and what has come of it. */
@ApplicationScoped
class ElectionView {
  private final Sql sql;
  private final Units units;
  private final Tallies tallies;

  @Inject
  ElectionView(DataSource database, Units units, Tallies tallies) {
    this.sql = new Sql(database);
    this.units = units;
    this.tallies = tallies;
  }

  /** The tallies in it depend on who asks and on their publication, so they are part of the tag. */
  static EntityTag tag(Election election, ObjectNode shown) {
    return EntityTags.of(election.logSize(), shown.toString());
  }

  ObjectNode of(Election election) {
    String document =
        sql.one(
                "select definition from election where id = ?",
                row -> row.getString(1),
                election.id())
            .orElseThrow();
    ObjectNode view = (ObjectNode) Elections.tree(document);
    UnitIndex tree = units.of(election);
    view.put("test", election.definition().test());
    view.put("profile", election.definition().profile());
    view.put("units", tree.size());
    view.put("stations", tree.root() == UnitIndex.NONE ? 0 : tree.stations(tree.root()));
    view.put("logSize", election.logSize());
    ArrayNode codes = view.putArray("tallies");
    tallies.visible(election).forEach(tally -> codes.add(tally.code()));
    return view;
  }
}
