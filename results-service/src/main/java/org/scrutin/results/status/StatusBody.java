package org.scrutin.results.status;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.results.sheets.StationStatus;

/**
 * A status as it is proposed.
 *
 * @param status {@code expected} takes the status in force back
 * @param reason for everyone to read
 * @param legalBasis what allows it
 * @param into code of the station that has its voters now, for {@code merged} only
 */
record StatusBody(
    @NotNull StationStatus status,
    @NotNull @Text(max = 2_000, lines = true) String reason,
    @NotNull @Text(max = 1_000) String legalBasis,
    @Nullable @Text(max = 200) String into) {}
