package org.scrutin.gateway.site.place;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the colour of a tile stands for; its text says the same. */
public enum TileColour {
  LEADER,
  LEAD,
  TURNOUT,
  DISPUTE;

  /**
   * As an address has it; absent is the list that leads.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static TileColour of(@Nullable String code) {
    return code == null || code.isBlank()
        ? LEADER
        : Arrays.stream(values())
            .filter(colour -> colour.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("colour"));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
