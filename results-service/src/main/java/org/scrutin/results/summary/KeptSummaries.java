package org.scrutin.results.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/**
 * Summaries as bytes. What decides one is its key, revisions among it, so that none is ever stale,
 * and one that several callers may see is the same for all.
 */
@ApplicationScoped
class KeptSummaries {
  private static final long MOST_BYTES = 16 << 20;

  private final SummaryReader reader;
  private final ObjectMapper json;
  private final Cache<String, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String determinants, byte[] bytes) -> determinants.length() + bytes.length)
          .build();

  @Inject
  KeptSummaries(SummaryReader reader, ObjectMapper json) {
    this.reader = reader;
    this.json = json;
  }

  /** JSON; whoever asks for one that is being made waits for it. */
  byte[] of(Summary summary) {
    return kept.get(summary.determinants(), missing -> bytes(summary));
  }

  private byte[] bytes(Summary summary) {
    try {
      return json.writeValueAsBytes(reader.answer(summary));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
