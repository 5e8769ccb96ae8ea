package org.scrutin.results.election.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.upload.ContentEncoding;
import org.scrutin.platform.web.upload.UploadBody;
import org.scrutin.platform.web.upload.UploadSettings;

/**
 * A body that has arrived completely, in a file without a name. So a slow sender holds neither a
 * database connection nor a lock, and the body's hash is known before anything is done.
 */
public final class CsvUpload implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final FileChannel file;
  private final ContentEncoding encoding;
  private final UploadSettings limits;

  private CsvUpload(FileChannel file, ContentEncoding encoding, UploadSettings limits) {
    this.file = file;
    this.encoding = encoding;
    this.limits = limits;
  }

  /**
   * Reads the body to its end; the file is gone with this process however that ends.
   *
   * @throws Refusal 413 if it is too large, 408 if it ends before it should
   */
  static CsvUpload receive(UploadBody body, ContentEncoding encoding, UploadSettings limits) {
    CsvUpload upload = new CsvUpload(create(), encoding, limits);
    boolean complete = false;
    try {
      InputStream in = body.raw();
      byte[] portion = new byte[BUFFER];
      for (int n = in.read(portion); n >= 0; n = in.read(portion)) {
        upload.write(ByteBuffer.wrap(portion, 0, n));
      }
      complete = true;
      return upload;
    } catch (IOException e) {
      throw body.refuse(e);
    } finally {
      if (!complete) {
        upload.close();
      }
    }
  }

  private static FileChannel create() {
    try {
      Path path = Files.createTempFile("scrutin-upload", ".csv");
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("No file can be made for an upload", e);
    }
  }

  /** Unchecked: that this machine has no room is no fault of the body's. */
  private void write(ByteBuffer portion) {
    try {
      while (portion.hasRemaining()) {
        file.write(portion);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An upload cannot be stored", e);
    }
  }

  /** The bytes of the file from its start; damage and too large a size show as it is read. */
  public InputStream open() throws IOException {
    file.position(0);
    return UploadBody.file(Channels.newInputStream(file), encoding, limits);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of an upload cannot be closed", e);
    }
  }
}
