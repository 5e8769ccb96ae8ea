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
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.PublishedRelease;
import org.scrutin.results.figures.ReleaseRevisions;
import org.scrutin.results.figures.results.ResultUnit;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;
import org.scrutin.results.sheets.StationStateReader.At;
import org.scrutin.results.sheets.StationStatus;

/** Finds corrections: a few statements for a page, however many stations. */
@ApplicationScoped
public class CorrectionsReader {
  /** Leaves that are looked at for a page, most of which may correct nothing. */
  private static final int MOST_LOOKED_AT = 5_000;

  private static final String STATIONS =
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
                connected, new CandidateReader(connected, reading.tally().id(), unit), page));
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
      List<At> wanted =
          candidates.stream()
              .flatMap(
                  one ->
                      Stream.of(
                          new At(one.unit(), one.index()), new At(one.unit(), one.index() + 1)))
              .distinct()
              .toList();
      Map<At, StationState> states = StationStateReader.read(sql, tally.id(), wanted);
      List<Candidate> others =
          candidates.stream()
              .filter(
                  one ->
                      !figures(state(states, one, one.index()), state(states, one, one.index() + 1))
                          .isEmpty())
              .toList();
      Map<Candidate, PublishedRelease> changed = heldBy(sql, others);
      if (changed.isEmpty()) {
        return Map.of();
      }
      Map<Candidate, SeatChange> seats =
          new SeatChanges(election.definition(), tree, tally.id()).of(sql, changed.keySet());
      Map<Integer, ResultUnit> stations = stations(sql, changed.keySet());
      Map<Candidate, CorrectionAnswer> corrections = new HashMap<>();
      changed.forEach(
          (one, release) -> {
            ResultUnit station = Objects.requireNonNull(stations.get(one.unit()));
            StationState before = state(states, one, one.index());
            StationState after = state(states, one, one.index() + 1);
            corrections.put(
                one,
                new CorrectionAnswer(
                    station.code(),
                    station.name(),
                    station.names().isEmpty() ? null : station.names(),
                    one.revision(),
                    one.at(),
                    new Published(version(before), release.name(), pinned(release, tally)),
                    new Corrected(version(after), status(after)),
                    figures(before, after),
                    one.reason(),
                    one.act(),
                    seats.get(one),
                    election.definition().testMark()));
          });
      return corrections;
    }

    private static Map<Integer, ResultUnit> stations(Sql sql, Collection<Candidate> of) {
      return sql
          .list(
              STATIONS,
              ResultUnit::read,
              (Object) of.stream().map(Candidate::unit).toArray(Integer[]::new))
          .stream()
          .collect(Collectors.toMap(ResultUnit::id, Function.identity()));
    }

    /** Releases that were of a revision before it and hold its station, the newest first. */
    private List<PublishedRelease> releasesBefore(Candidate one) {
      return published.stream()
          .filter(release -> pinned(release, tally) <= one.index())
          .filter(release -> release.covers(tree, one.unit()))
          .toList();
    }

    /**
     * The newest release that held figures of each station: usually the newest one, so that they
     * are asked one after the other.
     */
    private Map<Candidate, PublishedRelease> heldBy(Sql sql, List<Candidate> candidates) {
      Map<Candidate, PublishedRelease> held = new LinkedHashMap<>();
      Map<Candidate, Iterator<PublishedRelease>> open = new LinkedHashMap<>();
      candidates.forEach(one -> open.put(one, releasesBefore(one).iterator()));
      while (!open.isEmpty()) {
        Map<Candidate, PublishedRelease> next = new LinkedHashMap<>();
        open.values().removeIf(releases -> !releases.hasNext());
        open.forEach((one, releases) -> next.put(one, releases.next()));
        Set<At> wanted = new HashSet<>();
        next.forEach((one, release) -> wanted.add(new At(one.unit(), pinned(release, tally))));
        Map<At, StationState> states = StationStateReader.read(sql, tally.id(), wanted);
        next.forEach(
            (one, release) -> {
              if (state(states, one, pinned(release, tally)).counted() != null) {
                held.put(one, release);
                open.remove(one);
              }
            });
      }
      return held;
    }

    private static StationState state(Map<At, StationState> states, Candidate one, long revision) {
      return states.getOrDefault(new At(one.unit(), revision), StationState.EMPTY);
    }

    private static @Nullable Integer version(StationState state) {
      return state.countedVersion() == 0 ? null : (Integer) state.countedVersion();
    }

    private static @Nullable StationStatus status(StationState state) {
      return state.status() == StationStatus.EXPECTED ? null : state.status();
    }

    private Map<String, Change> figures(StationState before, StationState after) {
      int[] old = before.counted();
      int[] now = after.counted();
      ElectionDefinition definition = election.definition();
      Map<String, Change> changes = new LinkedHashMap<>();
      for (int i = 0; i < Figure.COUNT + definition.lists().size(); i++) {
        Integer was = value(old, i);
        Integer is = value(now, i);
        if (!Objects.equals(was, is)) {
          changes.put(
              i < Figure.COUNT
                  ? Figure.values()[i].code()
                  : "votes." + definition.lists().get(i - Figure.COUNT).code(),
              new Change(was, is));
        }
      }
      return changes;
    }

    private static @Nullable Integer value(int @Nullable [] values, int i) {
      return values == null || values[i] == SheetFigures.NOT_STATED ? null : (Integer) values[i];
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
