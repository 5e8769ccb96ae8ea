package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads what is still out. */
@ApplicationScoped
public class OutstandingReader {
  private final ServiceClient api;

  @Inject
  OutstandingReader(ServiceClient api) {
    this.api = api;
  }

  /** Of the chosen tally; nothing where all its sheets are counted. */
  public Outstanding of(ElectionData data, @Nullable String token) {
    Tally chosen = data.chosen();
    if (chosen == null || !data.of(chosen).results().partOfSheets()) {
      return Outstanding.NONE;
    }
    CompletableFuture<Outstanding> asked =
        api.get(
            "/api/v1/elections/"
                + ServiceClient.encoded(data.election().code())
                + "/tallies/"
                + ServiceClient.encoded(chosen.code())
                + "/outstanding"
                + data.shown().moment().pinned(chosen.revision()).query(),
            token,
            Outstanding.class);
    // A page does without it while it is computed or where it cannot be.
    return ServiceClient.await(asked.exceptionally(refused -> Outstanding.NONE));
  }
}
