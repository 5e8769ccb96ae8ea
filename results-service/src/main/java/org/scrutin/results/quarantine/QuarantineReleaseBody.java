package org.scrutin.results.quarantine;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.scrutin.platform.web.text.Text;

/**
 * A release as it is proposed.
 *
 * @param version of the station's sheet, which must be its newest
 * @param reason for everyone to read
 */
record QuarantineReleaseBody(
    @NotNull @Min(1) Integer version, @NotNull @Text(max = 2_000, lines = true) String reason) {

  /** The second person's reason. */
  record Confirmation(@NotNull @Text(max = 2_000, lines = true) String reason) {}
}
