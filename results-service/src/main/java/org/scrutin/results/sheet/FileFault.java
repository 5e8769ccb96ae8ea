package org.scrutin.results.sheet;

import java.io.IOException;

/** The file cannot be read on: what follows is not text that could be told apart into rows. */
final class FileFault extends IOException {
  private static final long serialVersionUID = 1L;
  private final RowFault fault;

  FileFault(RowFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  RowFault fault() {
    return fault;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
