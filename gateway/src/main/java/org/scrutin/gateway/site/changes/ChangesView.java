package org.scrutin.gateway.site.changes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ChangeReader.Changes;
import org.scrutin.gateway.site.api.Claim;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.DocketEntry;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.PublicAct;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.claim.ChronicleAct;
import org.scrutin.gateway.site.election.CorrectionView;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.When;
import org.scrutin.gateway.site.words.Wording;

/**
 * What happened to an election by day, the newest first.
 *
 * @param since ISO date from which on; null from the beginning
 * @param kind only this one; null for all
 * @param days what happened on each
 * @param undated acts of the chronicle of which no day is known
 * @param cut whether there are older corrections or entries of dockets than those looked at
 */
public record ChangesView(
    String code,
    Wording name,
    boolean test,
    @Nullable String since,
    @Nullable ChangeKind kind,
    List<Day> days,
    List<Change> undated,
    List<Chip> chips,
    boolean cut,
    boolean registerAway) {

  private static final String DECIDED = "decided";

  /** A day where the election is held. */
  public record Day(String iso, String text, List<Change> changes) {}

  /** A day to look back to. */
  public record Chip(String iso, String text, boolean chosen) {}

  /** One that happened on a day. */
  private record Dated(LocalDate day, String order, Change change) {}

  static ChangesView of(
      Changes data, @Nullable LocalDate since, @Nullable ChangeKind kind, Language language) {
    var figures = new Figures(language);
    Names names = data.releases().names();
    List<Dated> all = new ArrayList<>();
    List<Change> undated = new ArrayList<>();
    releases(data.releases().items(), names, figures, all);
    corrections(data.corrections(), names, figures, language, all);
    data.announced()
        .forEach(
            one ->
                all.add(
                    new Dated(
                        one.announcedAt(),
                        "",
                        new Change.Announced(one.declaredBy(), one.announcedAt().toString()))));
    data.dispute()
        .ifPresent(
            dispute -> {
              entries(data.entries(), dispute.claims(), names.zone(), language, all);
              List<String> refs = dispute.claims().stream().map(Claim::ref).toList();
              dispute.acts().forEach(act -> act(act, refs, figures, language, all, undated));
            });
    SortedMap<LocalDate, List<Dated>> byDay = new TreeMap<>(Comparator.reverseOrder());
    all.stream()
        .filter(one -> kind == null || one.change().kind() == kind)
        .forEach(one -> byDay.computeIfAbsent(one.day(), _ -> new ArrayList<>()).add(one));
    return new ChangesView(
        data.releases().election(),
        names.election(data.releases().election(), language),
        data.releases().test(),
        since == null ? null : since.toString(),
        kind,
        byDay.entrySet().stream()
            .filter(day -> since == null || !day.getKey().isBefore(since))
            .map(day -> day(day.getKey(), day.getValue(), figures))
            .toList(),
        since == null && (kind == null || kind == ChangeKind.ACT)
            ? List.copyOf(undated)
            : List.of(),
        byDay.keySet().stream()
            .map(day -> new Chip(day.toString(), figures.date(day), day.equals(since)))
            .toList(),
        data.cut(),
        data.dispute().isEmpty());
  }

  private static Day day(LocalDate day, List<Dated> changes, Figures figures) {
    return new Day(
        day.toString(),
        figures.date(day),
        changes.stream()
            .sorted(Comparator.comparing(Dated::order).reversed())
            .map(Dated::change)
            .toList());
  }

  private static void releases(
      List<Release> releases, Names names, Figures figures, List<Dated> all) {
    for (Release release : releases) {
      var published = release.publishedAt();
      if (published != null) {
        all.add(
            new Dated(
                published.atZoneSameInstant(names.zone()).toLocalDate(),
                published.toInstant().toString(),
                new Change.Released(
                    figures.moment(published, names.zone()),
                    release.name(),
                    release.stage(),
                    null)));
      }
      Release.Retraction taken = release.retraction();
      if (taken != null) {
        all.add(
            new Dated(
                taken.at().atZoneSameInstant(names.zone()).toLocalDate(),
                taken.at().toInstant().toString(),
                new Change.Released(
                    figures.moment(taken.at(), names.zone()),
                    release.name(),
                    release.stage(),
                    Wording.of(taken.reason()))));
      }
    }
  }

  private static void corrections(
      List<Correction> corrections,
      Names names,
      Figures figures,
      Language language,
      List<Dated> all) {
    Map<Long, List<Correction>> byRevision = new LinkedHashMap<>();
    corrections.forEach(
        one -> byRevision.computeIfAbsent(one.revision(), _ -> new ArrayList<>()).add(one));
    byRevision.forEach(
        (revision, some) -> {
          Correction first = some.getFirst();
          Optional<Correction> moved = some.stream().filter(one -> one.seats() != null).findFirst();
          all.add(
              new Dated(
                  first.at().atZoneSameInstant(names.zone()).toLocalDate(),
                  first.at().toInstant().toString(),
                  new Change.Corrected(
                      figures.moment(first.at(), names.zone()),
                      String.valueOf(revision),
                      figures.number(some.size()),
                      CorrectionView.of(first, names, language),
                      moved.map(one -> CorrectionView.of(one, names, language)).orElse(null))));
        });
  }

  private static void entries(
      List<DocketEntry> entries,
      List<Claim> claims,
      ZoneId zone,
      Language language,
      List<Dated> all) {
    var figures = new Figures(language);
    Map<String, Claim> byRef =
        claims.stream().collect(Collectors.toMap(Claim::ref, Function.identity()));
    for (DocketEntry entry : entries) {
      Claim claim = byRef.get(entry.ref());
      Claim.Decision decision =
          claim == null || !entry.type().equals(DECIDED) ? null : claim.decision();
      all.add(
          new Dated(
              entry.at().atZoneSameInstant(zone).toLocalDate(),
              entry.at().toInstant().toString(),
              new Change.Docketed(
                  figures.moment(entry.at(), zone),
                  entry.ref(),
                  entry.type(),
                  claim == null ? null : language.name(claim.groundName(), claim.ground()),
                  claim == null ? null : claim.filedBy().name(),
                  decision == null ? null : decision.outcome())));
    }
  }

  private static void act(
      PublicAct act,
      List<String> refs,
      Figures figures,
      Language language,
      List<Dated> all,
      List<Change> undated) {
    var acted =
        new Change.Acted(When.of(act.date(), figures), ChronicleAct.of(act, refs, language));
    day(act.date())
        .ifPresentOrElse(day -> all.add(new Dated(day, "", acted)), () -> undated.add(acted));
  }

  /** The first day of a date or an interval; empty where it has none. */
  private static Optional<LocalDate> day(String iso) {
    String first = iso.contains("/") ? iso.substring(0, iso.indexOf('/')) : iso;
    try {
      return Optional.of(LocalDate.parse(first));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** All kinds. */
  public List<ChangeKind> kinds() {
    return List.of(ChangeKind.values());
  }
}
