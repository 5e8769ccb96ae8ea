package org.scrutin.platform.store.log;

import org.jspecify.annotations.Nullable;

/**
 * Where the logs of one kind are kept. Names of tables and columns, never input.
 *
 * @param head table with a row for each log
 * @param headKey column that names the log
 * @param size column with the number of its leaves
 * @param leaves table of the leaves, with the columns index, kind, subject, version, salt,
 *     leaf_hash and body
 * @param leavesKey column that names a leaf's log; null where there is one log alone
 */
public record LogTables(
    String head, String headKey, String size, String leaves, @Nullable String leavesKey) {}
