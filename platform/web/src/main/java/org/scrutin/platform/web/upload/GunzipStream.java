package org.scrutin.platform.web.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952) from a network stream. The JDK's stream takes whatever follows the
 * first member for the end, and asks {@code available()} whether there is a second: on a network
 * stream both lose rows without a word. This one reads every member, and refuses a cut stream, a
 * wrong checksum and anything else after the last member.
 */
final class GunzipStream extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[64 * 1024];
  private final byte[] one = new byte[1];
  private int filled;
  private boolean inMember;
  private boolean started;

  GunzipStream(InputStream in) {
    this.in = new PushbackInputStream(in, input.length);
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    try {
      while (length > 0) {
        if (!inMember && !nextMember()) {
          return -1;
        }
        int n = inflater.inflate(out, offset, length);
        if (n > 0) {
          crc.update(out, offset, n);
          return n;
        }
        if (inflater.finished()) {
          endMember();
        } else if (inflater.needsDictionary()) {
          throw DamagedGzip.because("a dictionary is asked for");
        } else if (inflater.needsInput()) {
          fill();
        }
      }
      return 0;
    } catch (DataFormatException e) {
      throw DamagedGzip.because("it cannot be decompressed");
    } catch (EOFException e) {
      throw DamagedGzip.cut();
    }
  }

  private void fill() throws IOException {
    int n = in.read(input, 0, input.length);
    if (n < 0) {
      throw new EOFException();
    }
    filled = n;
    inflater.setInput(input, 0, n);
  }

  private boolean nextMember() throws IOException {
    int first = in.read();
    if (first < 0) {
      if (!started) {
        throw new EOFException();
      }
      return false;
    }
    if (first != 0x1F || octet() != 0x8B) {
      throw DamagedGzip.because(
          started ? "something else follows its end" : "it does not begin as gzip");
    }
    started = true;
    if (octet() != 8) {
      throw DamagedGzip.because("its method is not deflate");
    }
    int flags = octet();
    if ((flags & RESERVED) != 0) {
      throw DamagedGzip.because("its header has unknown flags");
    }
    in.skipNBytes(6);
    if ((flags & EXTRA) != 0) {
      in.skipNBytes(octet() | (long) octet() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      in.skipNBytes(2);
    }
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    int rest = inflater.getRemaining();
    if (rest > 0) {
      in.unread(input, filled - rest, rest);
    }
    long expected = word();
    long size = word();
    if (expected != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw DamagedGzip.because("its checksum is wrong");
    }
    inflater.reset();
    crc.reset();
    inMember = false;
  }

  private void skipText() throws IOException {
    while (octet() != 0) {
      // A name or a comment: of no use here.
    }
  }

  private long word() throws IOException {
    return octet() | (long) octet() << 8 | (long) octet() << 16 | (long) octet() << 24;
  }

  private int octet() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
