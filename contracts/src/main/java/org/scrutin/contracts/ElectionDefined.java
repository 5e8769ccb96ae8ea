package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An election was defined. Stream key: the election's code.
 *
 * @param name names by language tag
 * @param timezone IANA zone in which days of this election end
 * @param test a rehearsal, never mixed with live data
 * @param blank what the law makes of blank ballots: valid, invalid or separate
 * @param logIndex place of the definition in the election's log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElectionDefined(
    String election,
    Map<String, String> name,
    LocalDate date,
    String timezone,
    boolean test,
    int seats,
    String blank,
    List<ListDefined> lists,
    long logIndex) {

  public static final String TYPE = "org.scrutin.election.defined.v1";

  /** What gets votes: a party's list, a coalition, a candidate. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ListDefined(
      String code, Map<String, String> name, String kind, @Nullable String colour) {}
}
