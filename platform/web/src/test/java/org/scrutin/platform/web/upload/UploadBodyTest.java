package org.scrutin.platform.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

class UploadBodyTest {
  private static final int RAW = 1_000;
  private static final int DECOMPRESSED = 5_000;
  private static final UploadSettings LIMITS =
      new UploadSettings() {
        @Override
        public long maxBytes() {
          return RAW;
        }

        @Override
        public long maxDecompressedBytes() {
          return DECOMPRESSED;
        }
      };

  @Test
  void countsAndHashesWhatCameAndReadsWhatItHolds() throws Exception {
    // Given
    byte[] file = new byte[DECOMPRESSED];
    byte[] sent = gzip(file);
    UploadBody body = body(sent, ContentEncoding.GZIP, null);
    // When
    byte[] read = read(body);
    // Then
    assertThat(read).isEqualTo(file);
    assertThat(body.count()).isEqualTo(sent.length);
    assertThat(body.hash()).isEqualTo(sha().digest(sent));
  }

  @ParameterizedTest
  @EnumSource
  void holdsTheBytesThatComeToTheirLimit(ContentEncoding encoding) throws Exception {
    // Given
    byte[] sent = new byte[RAW + 1];
    if (encoding == ContentEncoding.GZIP) {
      byte[] empty = gzip(new byte[0]);
      for (int i = 0; i + empty.length <= sent.length; i += empty.length) {
        System.arraycopy(empty, 0, sent, i, empty.length);
      }
    }
    UploadBody body = body(sent, encoding, null);
    // When, Then
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            TooLarge.class, e -> assertThat(e.sentence()).contains("body", "1000 bytes"));
  }

  @Test
  void takesAsManyBytesAsAreAllowed() throws Exception {
    // When
    byte[] read = read(body(new byte[RAW], ContentEncoding.IDENTITY, (long) RAW));
    // Then
    assertThat(read).hasSize(RAW);
  }

  @Test
  void holdsTheBytesOfTheFileToTheirLimit() throws Exception {
    // Given
    UploadBody body = body(gzip(new byte[DECOMPRESSED + 1]), ContentEncoding.GZIP, null);
    // When, Then
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            TooLarge.class, e -> assertThat(e.sentence()).contains("decompressed", "5000 bytes"));
  }

  @Test
  void readsNothingOfABodyThatIsAnnouncedTooLarge() throws Exception {
    // Given
    UploadBody body = body(new byte[RAW], ContentEncoding.IDENTITY, RAW + 1L);
    // When, Then
    assertThatThrownBy(body::raw).isInstanceOf(TooLarge.class);
    assertThat(body.count()).isZero();
  }

  @Test
  void readsToTheEndWhatItRefusesSoThatTheClientHearsIt() throws Exception {
    // Given
    byte[] sent = new byte[3 * RAW];
    UploadBody body = body(sent, ContentEncoding.IDENTITY, null);
    TooLarge fault = catchThrowableOfType(TooLarge.class, () -> read(body));
    // When
    Refusal refusal = body.refuse(fault);
    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.TOO_LARGE);
    assertThat(body.count()).isEqualTo(sent.length);
  }

  @Test
  void cutsOffWhatDoesNotEnd() throws Exception {
    // Given
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] out, int offset, int length) {
            return length;
          }
        };
    UploadBody body = new UploadBody(endless, ContentEncoding.IDENTITY, null, LIMITS, sha());
    // When
    body.drain();
    // Then
    assertThat(body.count()).isEqualTo(64L * 1024 * 1024);
    assertThat(body.hash()).isNull();
  }

  @Test
  void tellsOfABodyThatStopsComing() throws Exception {
    // Given
    UploadBody body = body(new byte[0], ContentEncoding.IDENTITY, null);
    // When
    Refusal refusal = body.refuse(new IOException("connection reset"));
    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.UPLOAD_INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, IDENTITY",
        "'', IDENTITY",
        "Identity, IDENTITY",
        "gzip, GZIP",
        "' GZIP ', GZIP"
      })
  void knowsTwoEncodings(String header, ContentEncoding expected) {
    // When
    ContentEncoding encoding = ContentEncoding.of(header);
    // Then
    assertThat(encoding).isEqualTo(expected);
  }

  @Test
  void refusesAnyOtherEncoding() {
    // When, Then
    assertThatThrownBy(() -> ContentEncoding.of("gzip, br"))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.UNSUPPORTED_CONTENT_ENCODING));
  }

  private static UploadBody body(byte[] sent, ContentEncoding encoding, Long length)
      throws NoSuchAlgorithmException {
    return new UploadBody(new ByteArrayInputStream(sent), encoding, length, LIMITS, sha());
  }

  private static byte[] read(UploadBody body) throws IOException {
    try (InputStream file = body.file()) {
      return file.readAllBytes();
    }
  }

  private static MessageDigest sha() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
