package org.scrutin.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;
import java.util.function.Consumer;

/** Signs what the local provider would never sign, with its own key from the data directory. */
public final class ProviderKey {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey key;

  public ProviderKey(Path data) throws IOException, GeneralSecurityException {
    JsonNode jwk = JSON.readTree(data.resolve("secrets/idp-key.json").toFile());
    key =
        KeyFactory.getInstance("RSA")
            .generatePrivate(new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d")));
  }

  /** The token with changed claims and a right signature. */
  public String resign(String token, Consumer<ObjectNode> change)
      throws IOException, GeneralSecurityException {
    String[] parts = token.split("\\.");
    ObjectNode claims = (ObjectNode) JSON.readTree(DECODER.decode(parts[1]));
    change.accept(claims);
    String signed = parts[0] + "." + ENCODER.encodeToString(JSON.writeValueAsBytes(claims));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + ENCODER.encodeToString(signature.sign());
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, DECODER.decode(jwk.get(name).asText()));
  }
}
