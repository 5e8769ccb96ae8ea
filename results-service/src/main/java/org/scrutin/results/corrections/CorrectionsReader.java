package org.scrutin.results.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.results.corrections.CorrectionAnswer.Change;
import org.scrutin.results.corrections.CorrectionAnswer.Corrected;
import org.scrutin.results.corrections.CorrectionAnswer.Published;
import org.scrutin.results.corrections.CorrectionAnswer.SeatChange;
import org.scrutin.results.corrections.CorrectionReason.Source;
import org.scrutin.results.corrections.UnitStates.At;
import org.scrutin.results.count.SeatRow;
import org.scrutin.results.count.SeatStore;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.PublishedRelease;
import org.scrutin.results.figures.ReleaseRevisions;
import org.scrutin.results.figures.results.ResultUnit;

/** Finds corrections: a few statements for a page, however many stations. */
@ApplicationScoped
public class CorrectionsReader {
  /** Leaves that are looked at for a page, most of which may correct nothing. */
  private static final int MOST_LOOKED_AT = 5_000;

  private static final String UNITS =
      "select %s from unit where id = any(?)".formatted(ResultUnit.COLUMNS);

  private final Sql sql;
  private final Units units;
  private final ReleaseRevisions releases;

  @Inject
  CorrectionsReader(DataSource database, Units units, ReleaseRevisions releases) {
    this.sql = new Sql(database);
    this.units = units;
    this.releases = releases;
  }

  /** The newest first. */
  Page<CorrectionAnswer> find(
      Election election, Tally tally, @Nullable Integer unit, PageRequest page) {
    List<PublishedRelease> published =
        releases.published(election).stream()
            .filter(release -> release.revisions().containsKey(tally.id()))
            .sorted(Comparator.comparing(release -> -pinned(release, tally)))
            .toList();
    if (published.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    return read(
        new Reading(election, tally, units.of(election), published, tally.revision()), unit, page);
  }

  /**
   * What a release held and a later revision changed.
   *
   * @param until the later revision
   */
  public Page<CorrectionAnswer> between(
      Election election, Tally tally, PublishedRelease from, long until, PageRequest page) {
    return read(new Reading(election, tally, units.of(election), List.of(from), until), null, page);
  }

  private Page<CorrectionAnswer> read(Reading reading, @Nullable Integer unit, PageRequest page) {
    return sql.onOneConnection(
        connected ->
            reading.page(
                connected,
                new CandidateReader(
                    connected,
                    reading.election().id(),
                    reading.tally().id(),
                    reading.tree().aboveStations(),
                    unit),
                page));
  }

  private static long pinned(PublishedRelease release, Tally tally) {
    return Objects.requireNonNull(release.revisions().get(tally.id()));
  }

  /**
   * One question.
   *
   * @param published the newest first
   * @param until revision up to which changes are looked for
   */
  private record Reading(
      Election election,
      Tally tally,
      UnitIndex tree,
      List<PublishedRelease> published,
      long until) {

    Page<CorrectionAnswer> page(Sql sql, CandidateReader candidates, PageRequest page) {
      long first = pinned(published.getLast(), tally);
      Cursor cursor = Cursor.of(page, until);
      List<CorrectionAnswer> found = new ArrayList<>();
      int looked = 0;
      while (true) {
        int most = Math.min(2 * page.limit() + 1, MOST_LOOKED_AT);
        List<Candidate> some = candidates.before(first, cursor.index(), cursor.unit(), most);
        Map<Candidate, CorrectionAnswer> corrections = corrections(sql, some);
        for (Candidate candidate : some) {
          CorrectionAnswer correction = corrections.get(candidate);
          if (correction != null) {
            if (found.size() == page.limit()) {
              return new Page<>(found, cursor.key());
            }
            found.add(correction);
          }
          cursor = new Cursor(candidate.index(), candidate.unit());
        }
        looked += some.size();
        if (some.size() < most) {
          return new Page<>(found, null);
        }
        if (looked >= MOST_LOOKED_AT) {
          return new Page<>(found, cursor.key());
        }
      }
    }

    private Map<Candidate, CorrectionAnswer> corrections(Sql sql, List<Candidate> candidates) {
      UnitStates reader = states(sql);
      Map<At, UnitState> states =
          reader.read(
              candidates.stream()
                  .flatMap(one -> Stream.of(one.before(), one.after()))
                  .collect(Collectors.toSet()));
      SeatChanges contests = new SeatChanges(election.definition(), tree);
      // Seats may change while the total does not: by a draw, or where a unit has other seats.
      Map<SeatStore.At, SeatRow> seatsOfTotals =
          contests.read(
              sql,
              tally.id(),
              candidates.stream().filter(one -> one.reason().source() == Source.TOTAL).toList());
      List<Candidate> others =
          candidates.stream()
              .filter(
                  one ->
                      !state(states, one.before()).sameAs(state(states, one.after()))
                          || contests.ofContest(one, seatsOfTotals) != null)
              .toList();
      Map<Candidate, PublishedRelease> changed = heldBy(reader, others);
      if (changed.isEmpty()) {
        return Map.of();
      }
      Map<SeatStore.At, SeatRow> seats = contests.read(sql, tally.id(), changed.keySet());
      Map<Integer, ResultUnit> units = units(sql, changed.keySet());
      Map<Candidate, CorrectionAnswer> corrections = new HashMap<>();
      changed.forEach(
          (one, release) -> {
            ResultUnit unit = Objects.requireNonNull(units.get(one.unit()));
            UnitState before = state(states, one.before());
            UnitState after = state(states, one.after());
            corrections.put(
                one,
                new CorrectionAnswer(
                    unit.code(),
                    unit.name(),
                    unit.names().isEmpty() ? null : unit.names(),
                    constituency(one.unit()),
                    one.revision(),
                    one.at(),
                    new Published(before.version(), release.name(), pinned(release, tally)),
                    new Corrected(after.version(), after.status()),
                    figures(before, after),
                    one.reason(),
                    one.act(),
                    seats(one, before, after, contests, seats),
                    contests.elsewhere(one, seats),
                    election.definition().testMark()));
          });
      return corrections;
    }

    private @Nullable String constituency(int unit) {
      int constituency = tree.constituencyOf(unit);
      return constituency == UnitIndex.NONE ? null : tree.code(constituency);
    }

    private UnitStates states(Sql sql) {
      return new UnitStates(
          sql, tally.id(), election.definition().lists().stream().map(ElectionList::code).toList());
    }

    private @Nullable SeatChange seats(
        Candidate one,
        UnitState before,
        UnitState after,
        SeatChanges contests,
        Map<SeatStore.At, SeatRow> seats) {
      if (before.seats().equals(after.seats())) {
        return contests.ofContest(one, seats);
      }
      return new SeatChange(tree.code(one.unit()), before.seats(), after.seats());
    }

    private static Map<Integer, ResultUnit> units(Sql sql, Collection<Candidate> of) {
      return sql
          .list(
              UNITS,
              ResultUnit::read,
              (Object) of.stream().map(Candidate::unit).toArray(Integer[]::new))
          .stream()
          .collect(Collectors.toMap(ResultUnit::id, Function.identity()));
    }

    /** Releases that were of a revision before it and hold its unit, the newest first. */
    private List<PublishedRelease> releasesBefore(Candidate one) {
      return published.stream()
          .filter(release -> pinned(release, tally) <= one.index())
          .filter(release -> release.covers(tree, one.unit()))
          .toList();
    }

    /**
     * The newest release that held figures of each unit: usually the newest one, so that they are
     * asked one after the other.
     */
    private Map<Candidate, PublishedRelease> heldBy(UnitStates reader, List<Candidate> candidates) {
      Map<Candidate, PublishedRelease> held = new LinkedHashMap<>();
      Map<Candidate, Iterator<PublishedRelease>> open = new LinkedHashMap<>();
      candidates.forEach(one -> open.put(one, releasesBefore(one).iterator()));
      while (!open.isEmpty()) {
        Map<Candidate, PublishedRelease> next = new LinkedHashMap<>();
        open.values().removeIf(releases -> !releases.hasNext());
        open.forEach((one, releases) -> next.put(one, releases.next()));
        Set<At> wanted = new HashSet<>();
        next.forEach((one, release) -> wanted.add(one.at(pinned(release, tally))));
        Map<At, UnitState> states = reader.read(wanted);
        next.forEach(
            (one, release) -> {
              if (state(states, one.at(pinned(release, tally))).stated()) {
                held.put(one, release);
                open.remove(one);
              }
            });
      }
      return held;
    }

    private static UnitState state(Map<At, UnitState> states, At at) {
      return Objects.requireNonNull(states.get(at));
    }

    private static Map<String, Change> figures(UnitState before, UnitState after) {
      Set<String> names = new LinkedHashSet<>(before.figures().keySet());
      names.addAll(after.figures().keySet());
      Map<String, Change> changes = new LinkedHashMap<>();
      for (String name : names) {
        Long was = before.figures().get(name);
        Long is = after.figures().get(name);
        if (!Objects.equals(was, is)) {
          changes.put(name, new Change(was, is));
        }
      }
      return changes;
    }
  }

  /** Where a page begins: before a leaf, of that leaf before a unit. */
  private record Cursor(long index, int unit) {
    static Cursor of(PageRequest page, long revision) {
      String after = page.after();
      if (after == null) {
        return new Cursor(revision, 0);
      }
      String[] parts = after.split("[.]", -1);
      try {
        return new Cursor(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw PageRequest.foreign();
      }
    }

    String key() {
      return index + "." + unit;
    }
  }
}
