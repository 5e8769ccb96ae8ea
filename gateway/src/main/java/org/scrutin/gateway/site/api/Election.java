package org.scrutin.gateway.site.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.platform.web.share.Shares;

/** An election as results-service describes it; only what pages show. */
public record Election(
    String code,
    Map<String, String> name,
    @Nullable LocalDate date,
    @Nullable String timezone,
    int seats,
    @Nullable Integer majority,
    boolean test,
    @Nullable Rule allocation,
    List<Contestant> lists,
    @Nullable Previous previous) {
  public Election {
    name = name == null ? Map.of() : name;
    lists = lists == null ? List.of() : lists;
  }

  /** Where its days begin and end. */
  public ZoneId zone() {
    try {
      return timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
    } catch (DateTimeException unknownHere) {
      return ZoneOffset.UTC;
    }
  }

  /** Its shares: none of them is shown as a threshold that it misses. */
  public Shares shares() {
    return new Shares(
        Optional.ofNullable(allocation).stream()
            .flatMap(rule -> rule.everyThreshold().stream())
            .flatMap(threshold -> Fraction.parse(threshold.share()).stream())
            .toList());
  }

  /** The allocation rule. */
  public record Rule(
      @Nullable String method,
      @Nullable String firstDivisor,
      @Nullable String quota,
      @Nullable String ties,
      List<Threshold> thresholds,
      @Nullable Levelling levelling,
      @Nullable String citation) {
    public Rule {
      thresholds = thresholds == null ? List.of() : thresholds;
    }

    List<Threshold> everyThreshold() {
      return levelling == null
          ? thresholds
          : Stream.concat(thresholds.stream(), levelling.thresholds().stream()).toList();
    }
  }

  /** Seats above those of the constituencies. */
  public record Levelling(List<Threshold> thresholds) {
    public Levelling {
      thresholds = thresholds == null ? List.of() : thresholds;
    }
  }

  /**
   * A share of the votes that lists need.
   *
   * @param share an exact fraction
   * @param level at which votes are counted for it
   * @param appliesTo kinds of lists; empty for every kind
   */
  public record Threshold(String share, String level, List<String> appliesTo) {
    public Threshold {
      appliesTo = appliesTo == null ? List.of() : appliesTo;
    }
  }

  /** A list that gets votes. */
  public record Contestant(String code, Map<String, String> name, @Nullable String colour) {
    public Contestant {
      name = name == null ? Map.of() : name;
    }

    /** Its short name, or its code where it has none. */
    public String label() {
      return Language.shortName(name).orElse(code);
    }
  }

  /** How the seats stood before it. */
  public record Previous(
      Map<String, String> name,
      @Nullable LocalDate date,
      @Nullable String source,
      Map<String, Former> lists,
      Map<String, Integer> seats,
      List<Succession> succession) {
    public Previous {
      name = name == null ? Map.of() : name;
      lists = lists == null ? Map.of() : lists;
      seats = seats == null ? Map.of() : seats;
      succession = succession == null ? List.of() : succession;
    }
  }

  /** A list of then that is none of now. */
  public record Former(Map<String, String> name) {
    public Former {
      name = name == null ? Map.of() : name;
    }
  }

  /** Which list of now follows which of then. */
  public record Succession(List<String> from, String to) {}

  /** A page of elections. */
  public record Page(List<Election> items) {}
}
