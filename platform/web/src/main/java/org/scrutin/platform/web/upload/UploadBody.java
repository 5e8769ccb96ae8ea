package org.scrutin.platform.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * The body of an upload while it comes in: held to its limits, counted, hashed, decompressed, and
 * taken off the client's hands where it is refused. Every upload is read through it.
 */
public final class UploadBody {
  /** How much of a body that is refused already is still read. */
  private static final long DRAIN = 64L * 1024 * 1024;

  private final MeteredStream metered;
  private final InputStream raw;
  private final ContentEncoding encoding;
  private final UploadSettings limits;
  private final long announced;

  /**
   * @param length of the body in bytes, where the client states it
   * @param digest takes in every byte as it came; null where no hash is wanted
   */
  public UploadBody(
      InputStream body,
      ContentEncoding encoding,
      @Nullable Long length,
      UploadSettings limits,
      @Nullable MessageDigest digest) {
    this.metered = new MeteredStream(body, digest);
    this.raw = new LimitedStream(metered, limits.maxBytes(), "The body");
    this.encoding = encoding;
    this.limits = limits;
    this.announced = length == null ? 0 : length;
  }

  /**
   * The bytes as they come.
   *
   * @throws TooLarge if the client announced too many; so does reading when too many have come
   */
  public InputStream raw() throws TooLarge {
    if (announced > limits.maxBytes()) {
      throw new TooLarge("The body", limits.maxBytes());
    }
    return raw;
  }

  /**
   * The bytes of the file. Closing the stream leaves the body open.
   *
   * @throws TooLarge as {@link #raw}; reading also throws {@link DamagedGzip}
   */
  public InputStream file() throws TooLarge {
    return file(raw(), encoding, limits);
  }

  /**
   * The bytes of a file whose body was stored as it came.
   *
   * @return a stream that throws {@link TooLarge} and {@link DamagedGzip}
   */
  public static InputStream file(
      InputStream stored, ContentEncoding encoding, UploadSettings limits) {
    InputStream plain =
        switch (encoding) {
          case IDENTITY -> stored;
          case GZIP -> new GunzipStream(stored);
        };
    return new LimitedStream(plain, limits.maxDecompressedBytes(), "The file, decompressed,");
  }

  /** Bytes read so far, as they came; may be asked from another thread. */
  public long count() {
    return metered.count();
  }

  /**
   * Ends the hashing.
   *
   * @return the hash of the body as it came; null if it was not read to its end
   */
  public byte @Nullable [] hash() {
    return metered.hash();
  }

  /**
   * Reads the body to its end, as far as it is allowed to go.
   *
   * @throws TooLarge if there is more
   */
  public void readOn() throws IOException {
    raw().transferTo(OutputStream.nullOutputStream());
  }

  /**
   * Reads some of what is left of a body that is refused, so that a client that sends first and
   * listens then gets its answer; what is longer is cut off.
   */
  public void drain() throws IOException {
    metered.drain(DRAIN);
  }

  /**
   * Ends an upload that could not be read: 413 if it is too large, else 408.
   *
   * @param fault thrown while it was read
   */
  public Refusal refuse(IOException fault) {
    if (fault instanceof TooLarge large) {
      try {
        drain();
      } catch (IOException e) {
        large.addSuppressed(e); // nobody listens any more
      }
      return large.refusal();
    }
    return new Refusal(
        ProblemType.UPLOAD_INCOMPLETE,
        "The body did not arrive to its end, and nothing of it was taken. Send it again.");
  }
}
