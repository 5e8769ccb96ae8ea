package org.scrutin.gateway.site;

import org.jspecify.annotations.Nullable;

/**
 * Why there is no page.
 *
 * @param kind away, register, missing, revision, input or failed
 * @param link where to go on, or null
 */
public record ErrorView(String kind, String detail, @Nullable String link) {}
