package org.scrutin.results.imports;

import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a body came.
 *
 * @param bytesRead as they came, before decompression
 * @param bodyHash SHA-256 of them; null if the body was not read to its end
 */
@SuppressWarnings("ArrayRecordComponent") // only stored
record Progress(long bytesRead, long rows, byte @Nullable [] bodyHash) {}
