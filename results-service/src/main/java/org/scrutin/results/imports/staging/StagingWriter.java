package org.scrutin.results.imports.staging;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Ships staged rows to the database: one chunk is copied by another thread while the next one is
 * filled, so that reading and storing overlap. At most two chunks are held.
 */
public final class StagingWriter {
  private static final int CHUNK = 2 * 1024 * 1024;

  /** Stores one chunk in a transaction of its own. */
  interface Copier {
    void copy(Chunk chunk);
  }

  /** Rows for both staging tables. */
  static final class Chunk {
    private final CopyBuffer sheets = new CopyBuffer(CHUNK + 64 * 1024);
    private final CopyBuffer unchanged = new CopyBuffer(64 * 1024);

    CopyBuffer sheets() {
      return sheets;
    }

    CopyBuffer unchanged() {
      return unchanged;
    }
  }

  private final UUID staging;
  private final Copier copier;
  private final ExecutorService executor;
  private Chunk filling = new Chunk();
  private Chunk spare = new Chunk();
  private @Nullable Future<?> copying;

  StagingWriter(UUID staging, Copier copier, ExecutorService executor) {
    this.staging = staging;
    this.copier = copier;
    this.executor = executor;
  }

  void add(boolean unchanged, StagedRow row) {
    row.write(staging, unchanged ? filling.unchanged : filling.sheets);
    if (filling.sheets.length() + filling.unchanged.length() > CHUNK) {
      ship();
    }
  }

  /** Waits until everything is stored. */
  void finish() {
    ship();
    await();
  }

  private void ship() {
    await();
    Chunk full = filling;
    filling = spare;
    spare = full;
    filling.sheets.clear();
    filling.unchanged.clear();
    full.sheets.end();
    full.unchanged.end();
    copying = executor.submit(() -> copier.copy(full));
  }

  /**
   * Waits for the chunk under way, also when the import is given up: nothing may follow its end.
   */
  public void await() {
    if (copying == null) {
      return;
    }
    try {
      copying.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while rows were being stored", e);
    } finally {
      copying = null;
    }
  }
}
