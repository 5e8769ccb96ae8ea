package org.scrutin.results.sheets;

import org.jspecify.annotations.Nullable;

/**
 * What checks say of a sheet on its way into the log.
 *
 * @param json an array with {@code code}, {@code severity} and {@code detail} of each; null for
 *     nothing
 */
public record SheetFindings(@Nullable String json, FindingCounts counts) {
  public static final SheetFindings NONE = new SheetFindings(null, FindingCounts.NONE);
}
