package org.scrutin.gateway.cache;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.ParsedHeaderValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/** Content codings in which answers are kept (RFC 9110 section 8.4.1), the shorter one first. */
enum Coding {
  ZSTD {
    @Override
    byte[] encode(byte[] bytes) {
      return Zstd.compress(bytes, ZSTD_LEVEL);
    }

    @Override
    boolean available() {
      return ZSTD_LOADED;
    }
  },
  GZIP {
    @Override
    byte[] encode(byte[] bytes) {
      var packed = new ByteArrayOutputStream(bytes.length / 4);
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
      return packed.toByteArray();
    }

    @Override
    boolean available() {
      return true;
    }
  };

  /** An answer is packed once and sent often. */
  private static final int ZSTD_LEVEL = 9;

  private static final boolean ZSTD_LOADED = loadZstd();

  /** As it stands in a header. */
  private final CharSequence token = HttpHeaders.createOptimized(name().toLowerCase(Locale.ROOT));

  CharSequence token() {
    return token;
  }

  abstract byte[] encode(byte[] bytes);

  /** Whether this machine can do it. */
  abstract boolean available();

  /** The forms of a text that are shorter than it. */
  static Map<Coding, Buffer> encoded(byte[] bytes) {
    Map<Coding, Buffer> forms = new EnumMap<>(Coding.class);
    for (Coding coding : values()) {
      if (coding.available()) {
        byte[] form = coding.encode(bytes);
        if (form.length < bytes.length) {
          forms.put(coding, SentBytes.of(form));
        }
      }
    }
    return Collections.unmodifiableMap(forms);
  }

  /**
   * The coding among those that there are that a client likes best; the shorter one where it has no
   * preference. Empty where it takes none of them.
   *
   * @param accepted of {@code Accept-Encoding}
   */
  static Optional<Coding> preferred(List<? extends ParsedHeaderValue> accepted, Map<Coding, ?> of) {
    Coding best = null;
    float weight = 0;
    for (Coding coding : of.keySet()) {
      for (ParsedHeaderValue value : accepted) {
        if (value.weight() > weight && coding.name().equalsIgnoreCase(value.value())) {
          best = coding;
          weight = value.weight();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean loadZstd() {
    try {
      Native.load();
      return true;
    } catch (LinkageError noSuchLibrary) {
      Logger.getLogger(Coding.class)
          .warnf("Answers are kept without zstd on this machine: %s", noSuchLibrary.getMessage());
      return false;
    }
  }
}
