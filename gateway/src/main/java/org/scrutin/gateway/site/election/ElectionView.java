package org.scrutin.gateway.site.election;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** An election as a page shows it. */
public record ElectionView(
    String code,
    Wording name,
    @Nullable String date,
    boolean test,
    String seats,
    @Nullable String majority,
    @Nullable RuleView rule,
    List<ListName> lists,
    List<TallyView> tallies,
    SeatTable constituencies) {

  public static ElectionView of(ElectionData data, Language language) {
    return of(data, language, Rows::all);
  }

  /** For a page of several elections: small lists are summed up. */
  public static ElectionView brief(ElectionData data, Language language) {
    return of(data, language, Rows::brief);
  }

  private static ElectionView of(ElectionData data, Language language, UnaryOperator<Rows> choice) {
    var election = data.election();
    var figures = new Figures(language);
    var lists = ListName.of(data, language);
    var views = new TallyViews(election, lists, language, choice);
    Integer majority = election.majority();
    return new ElectionView(
        election.code(),
        language.name(election.name(), election.code()),
        election.date() == null ? null : figures.date(election.date()),
        election.test(),
        figures.number((long) election.seats()),
        majority == null ? null : figures.number(majority.longValue()),
        election.allocation() == null ? null : RuleView.of(election.allocation(), figures),
        lists,
        data.tallies().stream().map(views::view).toList(),
        SeatTable.of(data, lists, language));
  }
}
