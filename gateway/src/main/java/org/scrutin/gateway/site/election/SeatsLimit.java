package org.scrutin.gateway.site.election;

import java.util.List;
import java.util.stream.Stream;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A source whose sheets are not all there: it has seats only where they are.
 *
 * @param source whose seats
 * @param places constituencies whose sheets are all there
 */
public record SeatsLimit(Wording source, List<Wording> places) {

  /** Of all sources of which that is so. */
  static List<SeatsLimit> of(ElectionData data, Language language) {
    return data.tallies().stream().flatMap(tally -> of(tally, data.names(), language)).toList();
  }

  /** Of one source; nothing where it is not so. */
  public static Stream<SeatsLimit> of(TallyData tally, Names names, Language language) {
    return Stream.ofNullable(tally.complete())
        .map(
            units ->
                new SeatsLimit(
                    tally.tally().source().shown(language),
                    units.stream().map(unit -> names.unit(unit, language)).toList()));
  }
}
