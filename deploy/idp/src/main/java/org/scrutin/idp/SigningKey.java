package org.scrutin.idp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The provider's own key, made once and kept: sessions live on when the suite starts again. The
 * keys that come with the library's jar are public and never used.
 */
final class SigningKey {
  private SigningKey() {}

  /** Reads the key, or makes and stores it, readable by its owner alone. */
  static RSAKey at(Path file) throws IOException {
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      RSAKey key = new RSAKeyGenerator(2048).generate();
      Path parent = file.toAbsolutePath().getParent();
      Path unfinished =
          Files.createTempFile(
              parent,
              "key",
              null,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, key.toJSONString());
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return key;
    } catch (ParseException | JOSEException e) {
      throw new IOException("not a usable RSA key: " + file, e);
    }
  }
}
