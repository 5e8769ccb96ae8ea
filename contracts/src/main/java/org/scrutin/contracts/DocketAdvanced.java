package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

/**
 * How long the register of an election is, on each change and now and then without one, so that a
 * reader can tell silence from nothing having happened. Stream key: the election's code.
 *
 * @param registerSize claims ever filed
 * @param openAdmitted claims admitted and neither decided nor withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocketAdvanced(
    String election, long registerSize, long openAdmitted, OffsetDateTime at) {

  public static final String TYPE = "org.scrutin.docket.advanced.v1";
}
