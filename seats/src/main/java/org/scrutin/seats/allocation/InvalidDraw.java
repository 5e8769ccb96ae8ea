package org.scrutin.seats.allocation;

import java.io.Serial;

/** A recorded draw does not answer the lots that a contest needs. */
public final class InvalidDraw extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  InvalidDraw(String reason) {
    super(reason);
  }
}
