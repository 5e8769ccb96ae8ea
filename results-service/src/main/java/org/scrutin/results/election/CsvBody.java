package org.scrutin.results.election;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.problem.ProblemType;
import org.scrutin.platform.problem.Refusal;

/** A body as its {@code Content-Encoding} says: plain, or gzip on the fly. */
final class CsvBody {
  private static final ProblemType UNKNOWN_ENCODING =
      new ProblemType("unknown-content-encoding", "Unknown content encoding", 415);
  private static final int BUFFER = 64 * 1024;

  private CsvBody() {}

  /** The decompressed bytes; what is wrong with them shows when they are read. */
  static InputStream open(InputStream body, @Nullable String contentEncoding) {
    String encoding =
        contentEncoding == null ? "identity" : contentEncoding.strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity" -> body;
      case "gzip" -> new LazyGunzip(body);
      default ->
          throw new Refusal(UNKNOWN_ENCODING, "Send the file plain or with gzip, nothing else.");
    };
  }

  /** Reads the gzip header at the first read, where a fault of it is handled as any other. */
  private static final class LazyGunzip extends InputStream {
    private final InputStream body;
    private @Nullable InputStream open;

    LazyGunzip(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      return open().read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return open().read(into, from, length);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }

    private InputStream open() throws IOException {
      InputStream known = open;
      if (known == null) {
        known = new GZIPInputStream(body, BUFFER);
        open = known;
      }
      return known;
    }
  }
}
