package org.scrutin.results.draw;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.results.figures.lots.DrawMethod;
import org.scrutin.results.figures.lots.DrawnLot;

/**
 * A draw as it is proposed.
 *
 * @param lots one for each seat that waits; of a draw by hand only, as others follow from the seed
 * @param document SHA-256 of the minutes; of a draw by hand only
 * @param seed of a draw by seed only
 */
record DrawProposal(
    @NotNull DrawMethod method,
    @Nullable @Size(min = 1, max = DrawnLot.MOST_TIED) List<@NotNull @Valid DrawnLot> lots,
    @Nullable
        @Pattern(
            regexp = "sha256:[0-9a-f]{64}",
            message = "must be sha256: and 64 hexadecimal digits")
        String document,
    @Nullable @Text(max = 1_000) String seed) {}
