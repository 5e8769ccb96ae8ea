package org.scrutin.claims.chronicle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the leaf of a chronicled act commits to.
 *
 * @param statement by tag of its language (BCP 47)
 * @param role in which it was entered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChronicleLeaf(
    String election,
    String date,
    String actor,
    String actorKind,
    String kind,
    Map<String, String> statement,
    List<String> about,
    String source,
    String role,
    OffsetDateTime enteredAt) {}
