package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A public act around an election was noted. Stream key: the election's code.
 *
 * @param id of the entry
 * @param date ISO 8601 date or interval, {@code ..} where open or unknown
 * @param actor who acted or spoke
 * @param statement what they said or did, by tag of its language (BCP 47)
 * @param about what it concerns, in words or references of claims
 * @param source where it stands
 * @param logIndex place in the docket's log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChronicleAdded(
    String election,
    String id,
    String date,
    String actor,
    String actorKind,
    String kind,
    Map<String, String> statement,
    List<String> about,
    String source,
    long logIndex) {

  public static final String TYPE = "org.scrutin.chronicle.added.v1";
}
