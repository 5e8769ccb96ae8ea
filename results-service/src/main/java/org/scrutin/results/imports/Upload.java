package org.scrutin.results.imports;

import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.upload.ContentEncoding;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;

/**
 * A request to import sheets.
 *
 * @param caller pseudonym of who sends it
 * @param key makes its repetition recognisable
 * @param reason why sheets that were counted before are sent again, in words
 * @param length of the body in bytes, where the client states it
 */
record Upload(
    Election election,
    Tally tally,
    String caller,
    String key,
    boolean dryRun,
    @Nullable String reason,
    ContentEncoding encoding,
    @Nullable Long length) {}
