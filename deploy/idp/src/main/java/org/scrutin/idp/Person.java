package org.scrutin.idp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in here.
 *
 * @param list code of the list that an agent acts for, upper case
 * @param organisation for which an observer observes
 */
record Person(String name, String group, @Nullable String list, @Nullable String organisation) {

  /** What the token says beside subject and audience. */
  Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("preferred_username", name);
    claims.put("groups", List.of(group));
    Optional.ofNullable(list).ifPresent(code -> claims.put("list", code));
    Optional.ofNullable(organisation).ifPresent(called -> claims.put("organisation", called));
    return claims;
  }
}
