package org.scrutin.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.events.json.CanonicalJson;

class LeafTest {

  /** The vector of contracts, schemas/leaf.json; its numbers were made with Python's hashlib. */
  @Test
  void vectorOfTheContract() {
    byte[] salt = new byte[32];
    for (int i = 0; i < salt.length; i++) {
      salt[i] = (byte) i;
    }
    String body =
        "{\"ballots\":500,\"registered\":640,\"unit\":\"KH-1-0001\",\"votes\":{\"CNRP\":230,\"CPP\":260}}";

    byte[] commitment = Commitment.of(salt, body.getBytes(StandardCharsets.UTF_8));
    Leaf leaf = new Leaf("sheet", "KH-1-0001", 1, commitment);

    assertThat(hex(commitment))
        .isEqualTo("6f9ca650d5800f3176f0d43256aa6adf765c19b44e3a8ed43a7441477bc413df");
    assertThat(new String(leaf.canonical(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"body\":\"6f9ca650d5800f3176f0d43256aa6adf765c19b44e3a8ed43a7441477bc413df\",\"kind\":\"sheet\",\"subject\":\"KH-1-0001\",\"v\":1,\"version\":1}");
    assertThat(hex(leaf.hash()))
        .isEqualTo("d7b50dbb7f84841fb90364b5263291c09091e1a6df3c9b816cbb508456c6ff6b");
  }

  @Property
  void isCanonicalJson(@ForAll @StringLength(max = 20) String subject) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(subject)) {
      return;
    }
    byte[] body = Sha256.of(new byte[] {1});

    byte[] canonical = new Leaf("sheet", subject, 7, body).canonical();

    assertThat(canonical)
        .isEqualTo(
            CanonicalJson.bytes(
                Map.of(
                    "v", 1, "kind", "sheet", "subject", subject, "version", 7, "body", hex(body))));
  }

  @Test
  void saltsAreDifferent() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      seen.add(hex(Salts.next()));
    }
    assertThat(seen).hasSize(10_000).allMatch(salt -> salt.length() == 64);
  }

  @Test
  void saltOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> Commitment.of(new byte[31], new byte[1]))
        .hasMessageContaining("32 bytes");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
