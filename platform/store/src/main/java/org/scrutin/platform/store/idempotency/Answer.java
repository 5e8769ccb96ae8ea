package org.scrutin.platform.store.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given.
 *
 * @param body JSON, or null
 */
record Answer(int status, Map<String, String> headers, @Nullable String body) {}
