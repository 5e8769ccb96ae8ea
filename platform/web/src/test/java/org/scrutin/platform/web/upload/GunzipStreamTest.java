package org.scrutin.platform.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipStreamTest {
  private final byte[] plain = plain();

  @Test
  void readsAFile() throws IOException {
    // When
    byte[] read = gunzip(gzip(plain));
    // Then
    assertThat(read).isEqualTo(plain);
  }

  @Test
  void readsEveryMember() throws IOException {
    // Given
    byte[] two = join(gzip(plain), gzip(plain));
    // When
    byte[] read = gunzip(two);
    // Then
    assertThat(read).isEqualTo(join(plain, plain));
  }

  @Test
  void readsAMemberOfNothing() throws IOException {
    // When
    byte[] read = gunzip(gzip(new byte[0]));
    // Then
    assertThat(read).isEmpty();
  }

  @Test
  void refusesEveryCut() throws IOException {
    // Given
    byte[] whole = gzip(Arrays.copyOf(plain, 500));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      // When, Then
      assertThatThrownBy(() -> gunzip(cut))
          .as("cut to %d of %d bytes", length, whole.length)
          .isInstanceOfSatisfying(DamagedGzip.class, e -> assertThat(e.isCut()).isTrue());
    }
  }

  @Test
  void refusesWhatFollowsTheEnd() throws IOException {
    // Given
    byte[] more = join(gzip(plain), new byte[] {0, 0, 0});
    // When, Then
    assertDamaged(more);
  }

  @Test
  void refusesWhatIsNotGzip() {
    // When, Then
    assertDamaged("unit,registered".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void refusesAWrongChecksum() throws IOException {
    // Given
    byte[] bytes = gzip(plain);
    bytes[bytes.length - 6] ^= 1;
    // When, Then
    assertDamaged(bytes);
  }

  private static void assertDamaged(byte[] bytes) {
    assertThatThrownBy(() -> gunzip(bytes))
        .isInstanceOfSatisfying(DamagedGzip.class, e -> assertThat(e.isCut()).isFalse());
  }

  private static byte[] gunzip(byte[] bytes) throws IOException {
    try (var in = new GunzipStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] plain() {
    byte[] bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    Arrays.fill(bytes, 1_000, 200_000, (byte) 'a');
    return bytes;
  }
}
