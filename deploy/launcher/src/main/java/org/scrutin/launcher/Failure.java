package org.scrutin.launcher;

/**
 * Something that the person at the terminal must know; the message is a whole sentence for them.
 */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
