package org.scrutin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void anEmptyFolderIsTakenAndGivenBack() {
    // When
    DataFolder.open(folder.resolve("data")).close();
    // Then
    DataFolder.open(folder.resolve("data")).close();
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws Exception {
    // Given
    Files.writeString(folder.resolve("thesis.txt"), "three years of work");
    Files.createDirectory(folder.resolve("postgres"));
    // When
    assertThatThrownBy(() -> DataFolder.open(folder))
        // Then
        .isInstanceOf(Failure.class)
        .hasMessageContaining("files that are not Scrutin's");
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("needs a folder");
  }

  @Test
  void dataOfAnotherLayoutIsRefusedUntouched() throws Exception {
    // Given
    Files.writeString(folder.resolve("layout"), "scrutin data 99\n");
    // When
    assertThatThrownBy(() -> DataFolder.open(folder))
        // Then
        .isInstanceOf(Failure.class)
        .hasMessageContaining("another version of Scrutin");
    assertThat(folder.resolve("layout")).hasContent("scrutin data 99");
    assertThat(folder.resolve("secrets")).doesNotExist();
  }

  @Test
  void onlyOneHoldsTheFolder() {
    try (DataFolder first = DataFolder.open(folder.resolve("data"))) {
      assertThatThrownBy(() -> DataFolder.open(first.root()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("A suite is running on the data in");
    }
  }

  @Test
  void secretsThatWereHalfMadeAreCompletedAndKept() throws Exception {
    try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
      // Given
      Secrets whole = Secrets.of(data);
      Files.delete(data.path("secrets").resolve("claims-events.pem"));
      Files.delete(data.path("secrets").resolve("session"));
      // When
      Secrets completed = Secrets.of(data);
      // Then
      assertThat(completed.superuser()).isEqualTo(whole.superuser());
      assertThat(completed.resultsKey()).isEqualTo(whole.resultsKey());
      assertThat(matches(completed.claimsKey())).isTrue();
    }
  }

  @Test
  void dataWithoutItsSecretsIsRefused() throws Exception {
    try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
      // Given
      Files.createDirectory(data.path("postgres"));
      // When
      assertThatThrownBy(() -> Secrets.of(data))
          // Then
          .isInstanceOf(Failure.class)
          .hasMessageContaining("are gone");
      try (var left = Files.list(data.path("secrets"))) {
        assertThat(left).isEmpty();
      }
    }
  }

  private static boolean matches(EventKey key) throws Exception {
    String pem = Files.readString(key.privateKey()).replaceAll("-----[A-Z ]+-----|\\n", "");
    KeyFactory keys = KeyFactory.getInstance("Ed25519");
    PrivateKey own = keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    PublicKey published =
        keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey())));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(own);
    byte[] signed = signature.sign();
    signature.initVerify(published);
    return signature.verify(signed);
  }
}
