package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tally has a new revision. Stream key: election and tally, as in {@code kh-2013/nec}.
 *
 * @param published false while the tally is private: then figures, votes and seats are absent
 * @param revision length of the tally's log after the step
 * @param previous length before it
 * @param basis sheets, declared, mixed or none
 * @param figures registered, ballots, blank, invalid, valid, ... of the country; only those stated
 * @param votes of the country by list code
 * @param seats of the country by list code; absent while nothing gives them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TallyAdvanced(
    String election,
    String tally,
    SourceDefined source,
    boolean published,
    long revision,
    long previous,
    String basis,
    Stations stations,
    @Nullable Map<String, Long> figures,
    @Nullable Map<String, Long> votes,
    @Nullable Map<String, Integer> seats,
    OffsetDateTime at) {

  public static final String TYPE = "org.scrutin.tally.advanced.v1";

  /**
   * Whose sheets these are.
   *
   * @param kind authority, party or observer
   * @param list the party's list code; absent for other kinds
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourceDefined(String kind, String name, @Nullable String list) {}

  /** How many stations there are, are counted, and are held out by an error finding. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stations(long expected, long counted, long quarantined) {}
}
