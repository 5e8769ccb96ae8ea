package org.scrutin.gateway.site.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Ratio;
import org.scrutin.gateway.site.words.Wording;

/**
 * One tally's national figures as a page shows them.
 *
 * @param held whether what is shown holds it; a release may not
 */
public record TallyView(
    String code,
    Wording source,
    String kind,
    @Nullable String role,
    boolean held,
    boolean figures,
    @Nullable Stamp votesStamp,
    @Nullable Stamp seatsStamp,
    @Nullable SeatBar bar,
    LotsView lots,
    @Nullable String unfilled,
    List<Row> rows,
    @Nullable Others others,
    boolean shareOfValid,
    @Nullable Turnout turnout,
    @Nullable Figure registered,
    @Nullable Figure ballots,
    @Nullable Figure valid,
    @Nullable Figure invalid,
    @Nullable Counted stations,
    List<Missing> missing,
    @Nullable String missingMore,
    @Nullable Findings findings,
    @Nullable Ratio traceability) {
  /** Stations of which somebody says why nothing is counted. */
  public List<Missing> explained() {
    return missing.stream().filter(sheet -> !sheet.awaited()).toList();
  }

  /** Stations of which a sheet is awaited. */
  public List<Missing> awaited() {
    return missing.stream().filter(Missing::awaited).toList();
  }

  /**
   * Where figures come from.
   *
   * @param basis declared, computed, sheets or mixed
   */
  public record Stamp(
      String basis,
      @Nullable String revision,
      @Nullable String declaredBy,
      @Nullable String date,
      @Nullable String source,
      @Nullable String stage) {}

  /** One list's votes and seats; absent is not stated. */
  public record Row(
      ListName list,
      @Nullable String votes,
      @Nullable Ratio share,
      @Nullable String seats,
      List<KeptOut> keptOut) {}

  /**
   * Why a list takes no part.
   *
   * @param share that it has
   * @param threshold that it needs, as a percentage or a fraction
   * @param levelling whether it takes no part in levelling seats alone
   */
  public record KeptOut(Ratio share, String threshold, boolean levelling) {}

  /**
   * A sum of what sheets state.
   *
   * @param statedBy how many of the counted sheets do; null where all do
   */
  public record Figure(String number, @Nullable String statedBy) {}

  /**
   * Ballots among registered voters.
   *
   * @param over how many of the counted sheets tell it; null where all do or a source declared it
   * @param counted sheets
   */
  public record Turnout(Ratio share, @Nullable String over, @Nullable String counted) {}

  /** Lists without seats that a short table only sums up. */
  public record Others(String lists, @Nullable String votes, @Nullable Ratio share) {}

  /**
   * Stations counted, of how many.
   *
   * @param waiting whose newest sheet waits while an older one counts; null for none
   * @param others how many in each other class, those that have any
   */
  public record Counted(
      String counted,
      String expected,
      @Nullable String waiting,
      List<SheetCount> others,
      boolean complete) {}

  /** How many sheets are in a class. */
  public record SheetCount(String sheetClass, String number) {}

  /**
   * A station of which nothing is counted.
   *
   * @param reason of its status
   * @param errors that hold its sheet back, in words
   */
  public record Missing(
      String unit,
      Wording name,
      String sheetClass,
      @Nullable Wording reason,
      @Nullable Wording legalBasis,
      List<Wording> errors) {
    boolean awaited() {
      return sheetClass.equals("awaited");
    }
  }

  /**
   * What checks found in the newest sheets.
   *
   * @param errors how many; null for none
   * @param shown the first of them
   */
  public record Findings(
      @Nullable String errors,
      @Nullable String warnings,
      @Nullable String notes,
      List<Shown> shown) {

    /**
     * One.
     *
     * @param message of the check, in English
     * @param inputs figures with their names
     */
    public record Shown(String unit, Wording message, @Nullable String formula, String inputs) {}
  }

  /** Counted sheets are its figures, and not all of them. */
  public boolean partial() {
    return stations != null
        && !stations.complete()
        && votesStamp != null
        && votesStamp.basis().equals("sheets");
  }
}
