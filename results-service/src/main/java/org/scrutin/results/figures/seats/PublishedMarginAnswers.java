package org.scrutin.results.figures.seats;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.PublishedMargin;
import org.scrutin.results.declared.PublishedMargins;
import org.scrutin.results.election.units.UnitIndex;

/** Margins as they were published, those of a unit and list together. */
public final class PublishedMarginAnswers {
  private record Key(int unit, String list) {}

  private final UnitIndex units;

  public PublishedMarginAnswers(UnitIndex units) {
    this.units = units;
  }

  /**
   * @param margins by unit and list, the latest first
   * @return null where there are none: the answer then says nothing of them
   */
  public @Nullable List<PublishedMarginAnswer> of(List<PublishedMargins.Of> margins) {
    Collection<List<PublishedMargins.Of>> together =
        margins.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Key(one.unit(), one.margin().value().list()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values();
    return margins.isEmpty() ? null : together.stream().map(this::answer).toList();
  }

  private PublishedMarginAnswer answer(List<PublishedMargins.Of> margins) {
    PublishedMargins.Of latest = margins.getFirst();
    PublishedMargin margin = latest.margin().value();
    List<PublishedMarginAnswer.EarlierMargin> earlier =
        margins.stream().skip(1).map(PublishedMarginAnswers::earlier).toList();
    return new PublishedMarginAnswer(
        units.code(latest.unit()),
        margin.list(),
        margin.votes(),
        margin.text(),
        margin.printed(),
        latest.margin().by(),
        earlier.isEmpty() ? null : earlier);
  }

  private static PublishedMarginAnswer.EarlierMargin earlier(PublishedMargins.Of one) {
    PublishedMargin margin = one.margin().value();
    return new PublishedMarginAnswer.EarlierMargin(
        margin.votes(), margin.text(), margin.printed(), one.margin().by());
  }
}
