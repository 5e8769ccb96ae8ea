package org.scrutin.gateway.site.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.PublicAct;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * An act of the chronicle. Who acted is never left out.
 *
 * @param claims references of claims that it is about
 * @param subjects what else it is about
 * @param role in which it was entered
 */
public record ChronicleAct(
    String id,
    String actor,
    String actorKind,
    String kind,
    @Nullable Wording statement,
    List<String> claims,
    List<String> subjects,
    String source,
    @Nullable String role) {

  /**
   * As a page shows it.
   *
   * @param refs of the claims that are known
   */
  public static ChronicleAct of(PublicAct act, List<String> refs, Language language) {
    return new ChronicleAct(
        act.id(),
        act.actor(),
        act.actorKind(),
        act.kind(),
        language.pick(act.statement()).orElse(null),
        act.about().stream().filter(refs::contains).toList(),
        act.about().stream().filter(about -> !refs.contains(about)).toList(),
        act.source(),
        act.role());
  }
}
