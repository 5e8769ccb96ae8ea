package org.scrutin.gateway.site.changes;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened. */
public enum ChangeKind {
  /** Two commissioners published a release, or took one back. */
  RELEASE,
  /** Released figures were changed. */
  CORRECTION,
  /** Somebody announced figures. */
  STATEMENT,
  /** Something happened in a claim's docket. */
  CLAIM,
  /** Somebody acted in public: the chronicle. */
  ACT;

  /**
   * As an address has it; null is every kind.
   *
   * @throws IllegalArgumentException for any other word
   */
  static @Nullable ChangeKind of(@Nullable String code) {
    return code == null || code.isBlank()
        ? null
        : Arrays.stream(values())
            .filter(kind -> kind.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("kind"));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
