package org.scrutin.claims.docket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a claim points at.
 *
 * @param tally code of the tally; absent while nobody has said
 * @param at a revision, or the name of a release; absent for the tally as it stands
 * @param units codes, at least one
 * @param figures registered, ballots, blank, invalid, valid, votes, seats, ...; empty for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClaimTarget")
public record Target(
    @Nullable String tally, @Nullable String at, List<String> units, List<String> figures) {}
