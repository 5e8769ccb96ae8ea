package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.scrutin.contracts.TallyAdvanced.SourceDefined;

/**
 * Everyone may know that there is a tally: of the authority's from its creation on, of a party's or
 * observer's from its publication on. Stream key: election and tally, as in {@code kh-2013/nec}.
 *
 * @param at since when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TallyDefined(String election, String tally, SourceDefined source, OffsetDateTime at) {

  public static final String TYPE = "org.scrutin.tally.defined.v1";
}
