package org.scrutin.platform.web.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set about uploads; the same for every file that is sent. */
@ConfigMapping(prefix = "scrutin.uploads")
public interface UploadSettings {
  /** Bytes of a body as it is sent: 2 GiB; the gateway has a limit of its own. */
  @WithDefault("2147483648")
  long maxBytes();

  /** Bytes of a file, decompressed: 4 GiB. */
  @WithDefault("4294967296")
  long maxDecompressedBytes();
}
