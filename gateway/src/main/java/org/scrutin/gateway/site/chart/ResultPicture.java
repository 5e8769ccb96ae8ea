package org.scrutin.gateway.site.chart;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.election.ElectionMessages;
import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.election.Headline;
import org.scrutin.gateway.site.election.SeatBar;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.page.Messages;
import org.scrutin.gateway.site.words.Bundles;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/**
 * The authority's result of an election as the picture that stands beside a link to its page (Open
 * Graph, <a href="https://ogp.me">ogp.me</a>).
 *
 * @param code of the election, where its name cannot be written
 * @param test what is said of an election that is none; null where it is one
 * @param sentence who has most; null where nothing is stated
 * @param partial of how many stations; null where all are counted
 * @param bar null where no seats are stated
 * @param others what all lists without a part of their own are called; null where there are none
 * @param majority its seats, in words; null where none is shown
 * @param caption whose figures, and as of when
 */
record ResultPicture(
    String code,
    String name,
    @Nullable String test,
    @Nullable String sentence,
    @Nullable String partial,
    @Nullable SeatBar bar,
    @Nullable String others,
    @Nullable String majority,
    String caption) {

  /**
   * @param data with the authority's tally chosen, so that sentence, bar and caption are of one
   *     source
   */
  static ResultPicture of(ElectionData data, Language language) {
    var figures = new Figures(language);
    var words = Bundles.in(language, Messages.class);
    Tally chosen = data.shownTally();
    var head = FiguresHead.of(data, chosen, language);
    var headline = Headline.of(data, language);
    Map<String, Integer> seats = chosen == null ? Map.of() : data.of(chosen).seats().given();
    Headline.Partial partial = headline == null ? null : headline.partial();
    Integer majority = partial == null ? data.election().majority() : null;
    SeatBar bar =
        seats.isEmpty()
            ? null
            : SeatBar.of(seats, ListName.of(data, language), majority, data.election().seats());
    return new ResultPicture(
        head.code(),
        head.name().text(),
        head.test() ? words.test() : null,
        headline == null ? null : headline.sentence(),
        partial == null
            ? null
            : Bundles.in(language, ElectionMessages.class)
                .headPartial(partial.counted(), partial.expected()),
        bar,
        bar == null ? null : others(bar, words),
        majority == null ? null : words.majority(figures.number(majority.longValue())),
        caption(head, words));
  }

  private static @Nullable String others(SeatBar bar, Messages words) {
    return bar.parts().stream()
        .filter(part -> part.list() == null)
        .findFirst()
        .map(part -> words.others(String.valueOf(part.lists())))
        .orElse(null);
  }

  private static String caption(FiguresHead head, Messages words) {
    var release = head.released() ? head.release() : null;
    return Stream.of(
            head.source() == null ? null : head.source().text(),
            head.asOfText() == null ? null : words.asOfNote(head.asOfText()),
            release == null ? null : release.name() + ", " + release.date(),
            head.revision() == null ? null : words.revision(head.revision()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
