package org.scrutin.results.release;

import jakarta.validation.constraints.NotNull;
import org.scrutin.platform.web.text.Text;

/**
 * A retraction as it is proposed.
 *
 * @param reason for everyone to read
 */
record RetractionBody(@NotNull @Text(max = 2_000, lines = true) String reason) {}
