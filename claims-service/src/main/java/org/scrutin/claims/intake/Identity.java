package org.scrutin.claims.intake;

import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Filer;

/**
 * Who files.
 *
 * @param filer as it is shown
 * @param key who may withdraw it; never shown; null for nobody
 * @param actor the token's subject; never shown
 * @param role in which it is filed; shown
 */
record Identity(Filer filer, @Nullable String key, String actor, String role) {}
