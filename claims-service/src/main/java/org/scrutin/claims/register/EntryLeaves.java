package org.scrutin.claims.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scrutin.claims.docketlog.DocketLog;
import org.scrutin.claims.docketlog.LeafBodies;

/**
 * What entries of dockets say. A leaf never changes, so those that were read are kept: reading and
 * parsing them again would be most of what the register's list costs.
 */
@ApplicationScoped
class EntryLeaves {
  // Records of a body take some four times its characters: up to 64 MB.
  private static final long MOST_CHARACTERS = 16_000_000;

  private final DocketLog log;
  private final Cache<Place, Read> read =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Place _, Read leaf) -> leaf.characters())
          .build();

  @Inject
  EntryLeaves(DocketLog log) {
    this.log = log;
  }

  /**
   * Where an entry stands.
   *
   * @param enteredAt tells it from another one that takes the place after a transaction was undone
   *     or the database was set back
   */
  record Place(long logIndex, OffsetDateTime enteredAt) {}

  private record Read(EntryLeaf leaf, int characters) {}

  /** One statement for those that are not kept. */
  Map<Place, EntryLeaf> at(Collection<Place> places) {
    Map<Place, EntryLeaf> leaves = new LinkedHashMap<>();
    read.getAll(places, this::load).forEach((place, leaf) -> leaves.put(place, leaf.leaf()));
    return leaves;
  }

  /** How many characters each has; one statement for those that are not kept. */
  Map<Place, Integer> characters(Collection<Place> places) {
    Map<Place, Integer> characters = new LinkedHashMap<>();
    read.getAllPresent(places).forEach((place, leaf) -> characters.put(place, leaf.characters()));
    List<Place> others = places.stream().filter(place -> !characters.containsKey(place)).toList();
    if (!others.isEmpty()) {
      Map<Long, Integer> lengths = log.lengths(others.stream().map(Place::logIndex).toList());
      others.forEach(
          place -> characters.put(place, Objects.requireNonNull(lengths.get(place.logIndex()))));
    }
    return characters;
  }

  private Map<Place, Read> load(Set<? extends Place> places) {
    Map<Long, String> bodies = log.bodies(places.stream().map(Place::logIndex).toList());
    Map<Place, Read> loaded = new LinkedHashMap<>();
    for (Place place : places) {
      String body = Objects.requireNonNull(bodies.get(place.logIndex()));
      loaded.put(place, new Read(LeafBodies.read(body, EntryLeaf.class), body.length()));
    }
    return loaded;
  }
}
