package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

/**
 * Two commissioners said that a published release is not to be relied upon. Stream key: the
 * election's code.
 *
 * @param name of the release
 * @param logIndex place of the retraction in the election's log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseRetracted(
    String election, String name, String reason, OffsetDateTime at, long logIndex) {

  public static final String TYPE = "org.scrutin.release.retracted.v1";
}
