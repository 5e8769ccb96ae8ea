package org.scrutin.platform.events.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutin.platform.events.signing.KeyRing.Verdict;

class SigningTest {

  private final KeyPair keys = generate("Ed25519");
  private final EventSigner signer = new EventSigner("k1", keys.getPrivate());
  private final KeyRing ring =
      KeyRing.of(
          topic ->
              topic.equals("results")
                  ? Optional.of(
                      " k0=" + publicKey(generate("Ed25519")) + " , k1=" + publicKey(keys))
                  : Optional.empty());

  private static KeyPair generate(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String publicKey(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static UnsignedEvent event() {
    var data = JsonNodeFactory.instance.objectNode().put("b", 2).put("a", 1);
    return new UnsignedEvent(
        "kh-2013/nec", 7, "id-1", "/results", "t.v1", "s", "2026-11-01T00:00:00Z", data);
  }

  @Test
  void canonicalEventIsTheDocumentedOne() {
    assertThat(new String(event().canonical(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"data\":{\"a\":1,\"b\":2},\"datacontenttype\":\"application/json\",\"id\":\"id-1\","
                + "\"source\":\"/results\",\"specversion\":\"1.0\",\"streamkey\":\"kh-2013/nec\","
                + "\"streamversion\":7,\"subject\":\"s\",\"time\":\"2026-11-01T00:00:00Z\",\"type\":\"t.v1\"}");
  }

  @Test
  void genuineInItsTopicOnly() {
    SignedEvent signed = signer.sign(event());

    assertThat(ring.check("results", signed)).isEqualTo(Verdict.GENUINE);
    assertThat(ring.check("claims", signed)).isEqualTo(Verdict.UNKNOWN_KEY);
  }

  @Test
  void everyAttributeIsSigned() {
    UnsignedEvent e = event();
    var other = JsonNodeFactory.instance.objectNode().put("a", 2).put("b", 2);
    for (UnsignedEvent altered :
        new UnsignedEvent[] {
          new UnsignedEvent("x", 7, e.id(), e.source(), e.type(), "s", e.time(), e.data()),
          new UnsignedEvent(
              e.streamKey(), 8, e.id(), e.source(), e.type(), "s", e.time(), e.data()),
          new UnsignedEvent(e.streamKey(), 7, "x", e.source(), e.type(), "s", e.time(), e.data()),
          new UnsignedEvent(e.streamKey(), 7, e.id(), "x", e.type(), "s", e.time(), e.data()),
          new UnsignedEvent(e.streamKey(), 7, e.id(), e.source(), "x", "s", e.time(), e.data()),
          new UnsignedEvent(
              e.streamKey(), 7, e.id(), e.source(), e.type(), null, e.time(), e.data()),
          new UnsignedEvent(e.streamKey(), 7, e.id(), e.source(), e.type(), "s", "x", e.data()),
          new UnsignedEvent(e.streamKey(), 7, e.id(), e.source(), e.type(), "s", e.time(), other)
        }) {
      var forged = new SignedEvent(altered, "k1", signer.sign(e).signature());

      assertThat(ring.check("results", forged)).as("%s", altered).isEqualTo(Verdict.BAD_SIGNATURE);
    }
  }

  @Test
  void keyOfAnotherNameOrMakingDoesNotSign() {
    SignedEvent signed = signer.sign(event());
    SignedEvent byAnother = new EventSigner("k0", keys.getPrivate()).sign(event());

    assertThat(ring.check("results", new SignedEvent(event(), "k9", signed.signature())))
        .isEqualTo(Verdict.UNKNOWN_KEY);
    assertThat(ring.check("results", byAnother)).isEqualTo(Verdict.BAD_SIGNATURE);
    assertThat(ring.check("results", new SignedEvent(event(), "k1", "no base64!")))
        .isEqualTo(Verdict.BAD_SIGNATURE);
  }

  @Test
  void settingThatIsNoKeyIsNamed() {
    KeyRing wrong = KeyRing.of(topic -> Optional.of("k1=AAAA"));

    assertThatThrownBy(() -> wrong.require("claims"))
        .hasMessageContaining("scrutin.events.trusted.claims");
  }

  @Test
  void keyFileIsReadAndAnythingElseIsRefusedNamingTheSetting(@TempDir Path folder)
      throws Exception {
    Path good = pem(folder, "good", "PRIVATE KEY", keys.getPrivate().getEncoded());

    assertThat(PrivateKeyFile.read("the.setting", good)).isEqualTo(keys.getPrivate());
    for (Path bad :
        new Path[] {
          folder.resolve("missing"),
          folder,
          pem(folder, "public", "PUBLIC KEY", keys.getPublic().getEncoded()),
          pem(folder, "rsa", "PRIVATE KEY", generate("RSA").getPrivate().getEncoded()),
          pem(folder, "half", "PRIVATE KEY", new byte[] {1, 2, 3}),
          Files.writeString(folder.resolve("empty"), "")
        }) {
      assertThatThrownBy(() -> PrivateKeyFile.read("the.setting", bad))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the.setting");
    }
  }

  private static Path pem(Path folder, String name, String label, byte[] der) throws Exception {
    String body = Base64.getMimeEncoder().encodeToString(der);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
  }
}
