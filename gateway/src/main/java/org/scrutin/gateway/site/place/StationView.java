package org.scrutin.gateway.site.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Finding;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Sheet;
import org.scrutin.gateway.site.api.StationData;
import org.scrutin.gateway.site.claim.ClaimLine;
import org.scrutin.gateway.site.election.CorrectionView;
import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A station: its sheet as the form is, beside what other sources have of it.
 *
 * @param above the units that it lies within, without the whole
 * @param state of its sheet in the chosen tally; null where there is no tally
 * @param held whether a newer sheet waits while this one counts
 * @param columns whose figures stand beside each other, the chosen tally's first
 * @param rows the form: what was counted, then the lists
 * @param versions of the chosen tally, the newest first
 * @param claims null where the register gives no answer
 */
public record StationView(
    FiguresHead of,
    String code,
    Wording name,
    List<Crumb> above,
    @Nullable String state,
    boolean held,
    List<Column> columns,
    List<Row> rows,
    List<Version> versions,
    List<CorrectionView> corrections,
    @Nullable List<ClaimLine> claims) {

  /**
   * A source's sheet.
   *
   * @param version that is shown
   */
  public record Column(Wording source, String version) {}

  /**
   * A line of the form.
   *
   * @param figure its code; null where it is a list's
   * @param list its name; null where it is a figure
   */
  public record Row(@Nullable String figure, @Nullable Wording list, List<Cell> cells) {}

  /**
   * One source's figure.
   *
   * @param value null where it does not state it
   * @param differs from the first column's
   */
  public record Cell(@Nullable String value, boolean differs) {}

  /**
   * One that was sent.
   *
   * @param index its place in the tally's log
   * @param changes against the version before
   */
  public record Version(
      String number,
      String index,
      String leafHash,
      boolean counted,
      boolean quarantined,
      List<CorrectionView.Change> changes,
      List<Found> findings) {}

  /** What a check found. */
  public record Found(
      String code, String severity, Wording message, @Nullable String formula, String inputs) {}

  static StationView of(StationData data, Language language) {
    ElectionData election = data.election();
    Names names = new Names(election.election(), election.constituencies());
    var figures = new Figures(language);
    var shown = data.sheets().stream().filter(one -> one.sheet().shown() != null).toList();
    Sheet own = data.sheets().isEmpty() ? null : data.sheets().getFirst().sheet();
    return new StationView(
        FiguresHead.of(election, data.chosen(), data.results(), language),
        data.unit().code(),
        data.unit().name(language),
        Crumb.below(data.above(), language),
        own == null ? null : own.sheetClass(),
        own != null && own.sheetClass().equals("counted") && own.versions().getLast().quarantined(),
        shown.stream()
            .map(
                one ->
                    new Column(
                        one.tally().source().shown(language),
                        figures.number(
                            (long) Objects.requireNonNull(one.sheet().shown()).version())))
            .toList(),
        rows(shown, names, language, figures),
        own == null ? List.of() : versions(own, names, figures),
        data.corrections().stream()
            .map(correction -> CorrectionView.of(correction, names, language))
            .toList(),
        data.claims().map(claims -> ClaimLine.of(claims, language)).orElse(null));
  }

  private static List<Row> rows(
      List<StationData.OfTally> shown, Names names, Language language, Figures figures) {
    if (shown.isEmpty()) {
      return List.of();
    }
    var forms =
        shown.stream()
            .map(one -> stated(Objects.requireNonNull(one.sheet().shown()), names))
            .toList();
    var rows = new ArrayList<Row>();
    for (String name : forms.getFirst().keySet()) {
      Long first = forms.getFirst().get(name);
      var cells =
          forms.stream()
              .map(
                  form ->
                      new Cell(
                          figures.number(form.get(name)),
                          form.get(name) != null && !Objects.equals(form.get(name), first)))
              .toList();
      boolean votes = name.startsWith(Correction.VOTES);
      if (votes || forms.stream().anyMatch(form -> form.get(name) != null)) {
        rows.add(
            new Row(
                votes ? null : name,
                votes ? names.listName(name.substring(Correction.VOTES.length()), language) : null,
                cells));
      }
    }
    return List.copyOf(rows);
  }

  /** By name, as a form has them; null where it does not state them. */
  private static Map<String, @Nullable Long> stated(Sheet.Version version, Names names) {
    Map<String, @Nullable Long> stated = new LinkedHashMap<>();
    stated.put("registered", version.registered());
    stated.put("ballots", version.ballots());
    stated.put("blank", version.blank());
    stated.put("invalid", version.invalid());
    stated.put("valid", version.valid());
    names.lists().forEach(list -> stated.put(Correction.VOTES + list, version.votes().get(list)));
    return stated;
  }

  private static List<Version> versions(Sheet sheet, Names names, Figures figures) {
    var versions = new ArrayList<Version>();
    Sheet.Version before = null;
    for (Sheet.Version one : sheet.versions()) {
      versions.addFirst(
          new Version(
              figures.number((long) one.version()),
              String.valueOf(one.index()),
              one.leafHash(),
              one.counted(),
              one.quarantined(),
              before == null ? List.of() : changes(before, one, names, figures),
              one.findings().stream().map(found -> found(found, figures)).toList()));
      before = one;
    }
    return List.copyOf(versions);
  }

  private static List<CorrectionView.Change> changes(
      Sheet.Version before, Sheet.Version after, Names names, Figures figures) {
    var was = stated(before, names);
    var is = stated(after, names);
    return is.keySet().stream()
        .filter(name -> !Objects.equals(was.get(name), is.get(name)))
        .map(name -> CorrectionView.change(name, was.get(name), is.get(name), names, figures))
        .toList();
  }

  private static Found found(Finding finding, Figures figures) {
    return new Found(
        finding.code(),
        finding.severity(),
        new Wording(finding.message() == null ? finding.code() : finding.message(), "en"),
        finding.formula(),
        finding.inputs().entrySet().stream()
            .map(input -> input.getKey() + " " + figures.number(input.getValue()))
            .reduce((one, other) -> one + ", " + other)
            .orElse(""));
  }
}
