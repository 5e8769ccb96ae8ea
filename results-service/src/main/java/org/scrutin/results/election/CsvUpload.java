package org.scrutin.results.election;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/**
 * A body that has arrived completely, in a file without a name. So a slow sender holds neither a
 * database connection nor a lock, and the body's hash is known before anything is done.
 */
final class CsvUpload implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final FileChannel file;
  private final boolean gzip;

  private CsvUpload(FileChannel file, boolean gzip) {
    this.file = file;
    this.gzip = gzip;
  }

  /** Reads the body to its end; the file is gone with this process however that ends. */
  static CsvUpload receive(InputStream body, boolean gzip) throws IOException {
    Path path = Files.createTempFile("scrutin-upload", ".csv");
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      body.transferTo(Channels.newOutputStream(file));
      return new CsvUpload(file, gzip);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** The decompressed bytes from the start; damage of the compression shows as it is read. */
  InputStream open() throws IOException {
    file.position(0);
    InputStream stored = Channels.newInputStream(file);
    return gzip ? new GZIPInputStream(stored, BUFFER) : stored;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
